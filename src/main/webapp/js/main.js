import { announce } from './announce.js';
import { Composer } from './composer.js';
import { Conversation } from './conversation.js';
import { button, byId, element } from './dom.js';
import { about } from './server.js';

let name = 'Storychat';

const composer = new Composer({ send: (question) => conversation.send(question), stop: () => conversation.stop() });
const conversation = new Conversation(byId('conversation'), {
  name: () => name,
  edit: (question) => composer.write(question),
  changed: showState,
  refused: askToWait,
});

function showState() {
  byId('welcome').hidden = !conversation.empty;
  byId('conversation').hidden = conversation.empty;
  byId('new-conversation').hidden = conversation.empty;
  composer.showBusy(conversation.busy);
  if (!conversation.busy) byId('wait').hidden = true;
}

function askToWait() {
  byId('wait').hidden = false;
  announce(byId('wait').textContent);
}

function startAnew() {
  conversation.startAnew();
  composer.focus();
  announce('New conversation.');
}

function showConnection() {
  byId('offline').hidden = navigator.onLine;
}

function introduce(app) {
  name = app.name;
  document.title = name;
  byId('name').textContent = name;
  byId('parts').textContent = partsInWords(app.parts);
  if (app.parts.bedrock === 'real') byId('advice').textContent = 'AI writes the answers and can be wrong: check the stories.';
  const examples = app.examples.map((words) => element('li', {}, button(words, () => conversation.sendAndShow(words))));
  byId('examples').replaceChildren(...examples);
  byId('examples-title').hidden = examples.length === 0;
}

function partsInWords({ storyblok, bedrock }) {
  const space = { real: 'Your Storyblok space', embedded: 'Sample space' }[storyblok];
  const answers = {
    real: 'answers by a model on AWS Bedrock',
    embedded: 'answers from search results (Bedrock is not configured)',
  }[bedrock];
  const words = [space, answers].filter(Boolean).join(' · ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

byId('new-conversation').addEventListener('click', startAnew);
addEventListener('online', showConnection);
addEventListener('offline', () => {
  showConnection();
  announce('You are offline.');
});

showConnection();
showState();
introduce(await about());
