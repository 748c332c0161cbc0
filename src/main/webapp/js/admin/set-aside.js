import { announce } from '../announce.js';
import { byId, element } from '../dom.js';
import { get, send } from './api.js';
import { whileOff } from './busy.js';
import { confirmErasing } from './erase.js';
import { nameOf } from './message.js';
import { MessageList } from './message-list.js';
import { Section } from './section.js';
import { count } from './words.js';

const ADDRESS = 'api/admin/set-aside';
/** By then a message that failed again is back. */
const SETTLED_MS = 5000;

const section = new Section(byId('set-aside'), () => get(ADDRESS), show);
const list = new MessageList(byId('set-aside-title'), { retry, erase, retryAll });
let shown = [];

export function startSetAside() {
  // Whoever comes back to the page after hours is not to find yesterday's list.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && section.load());
  return section.load();
}

function show({ total, messages }, body) {
  if (!body.contains(list.nodes[0])) body.replaceChildren(...list.nodes);
  list.show(total, messages);
  shown = messages;
  const attention = byId('attention');
  attention.hidden = total === 0;
  const words = `${count(total, 'message')} ${total === 1 ? 'is' : 'are'} set aside`;
  attention.replaceChildren(element('a', { href: '#set-aside' }, words), ' and not tried any more.');
}

function retry(message) {
  return act(list.buttons(message), [message], async () => {
    await send('POST', `${ADDRESS}/${message.id}/retry`);
    return 'It is tried again.';
  });
}

function retryAll() {
  return act(list.buttons(), shown, async () => {
    const { retried } = await send('POST', `${ADDRESS}/retry`);
    return `${count(retried, 'message')} ${retried === 1 ? 'is' : 'are'} tried again.`;
  });
}

function erase(message) {
  return act(list.buttons(message).reverse(), [], async () => {
    if (!(await confirmErasing(nameOf(message)))) return null;
    await send('DELETE', `${ADDRESS}/${message.id}`);
    return 'It is erased.';
  });
}

/** @param {() => Promise<string|null>} work gives what to say once it is done, null when it was called off */
function act(buttons, tried, work) {
  return whileOff(buttons, async () => {
    try {
      const done = await work();
      if (done === null) return;
      announce(done);
    } catch (failure) {
      if (failure.status !== 404) {
        section.trouble.show(failure, () => act(buttons, tried, work));
        announce(section.trouble.words);
        return;
      }
      announce('Somebody else has done that already.');
    }
    await section.load();
    setTimeout(() => lookOnceMore(tried), SETTLED_MS);
  });
}

async function lookOnceMore(tried) {
  if (!(await section.load())) return;
  const back = shown.filter(({ id }) => tried.some((message) => message.id === id));
  if (back.length > 0) announce(`${count(back.length, 'message')} failed again.`);
}
