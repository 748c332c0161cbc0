import { announce } from '../announce.js';
import { byId, element } from '../dom.js';
import { get } from './api.js';
import { whileOff } from './busy.js';
import { factList } from './facts.js';
import { Trouble } from './trouble.js';

/** A model may think longer than anything else here. */
const PATIENCE_MS = 180_000;

export function startSelfTests() {
  offer('bedrock', 'Bedrock', () => 'api/test-bedrock');
  const query = (form) => new URLSearchParams(new FormData(form));
  offer('storyblok', 'Storyblok', (form) => `api/test-storyblok?${query(form)}`);
}

function offer(part, name, pathOf) {
  const form = byId(`test-${part}`);
  const result = form.querySelector('.result');
  const button = form.querySelector('button');
  const trouble = new Trouble(form.querySelector('.trouble'), button);
  const run = () => whileOff([button], () => test(pathOf(form)));
  const test = async (path) => {
    trouble.clear();
    result.replaceChildren(element('p', { class: 'soft' }, `Asking ${name}…`));
    try {
      const outcome = await get(path, { also: [502, 503], patience: PATIENCE_MS });
      result.replaceChildren(...(outcome.status === 'error' ? failed(name, outcome.error) : passed(name, outcome)));
    } catch (failure) {
      result.replaceChildren();
      trouble.show(failure, run);
      announce(trouble.words);
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
}

/** What the model said is why one presses the button: it comes first. */
function passed(name, { status, response, ...facts }) {
  return [
    heading('success', '✓', `${name} works.`),
    response?.response ? element('blockquote', { dir: 'auto' }, response.response) : null,
    factList(Object.entries(facts)),
  ].filter(Boolean);
}

function failed(name, { message, cure, code } = {}) {
  return [
    heading('error', '✕', message || `${name} does not work.`),
    cure ? element('p', {}, cure) : null,
    code ? element('p', { class: 'soft' }, 'Code: ', element('code', {}, code)) : null,
  ].filter(Boolean);
}

function heading(outcome, mark, words) {
  return element(
    'p',
    { class: 'state', 'data-outcome': outcome },
    element('span', { class: 'mark', 'aria-hidden': 'true' }, mark),
    element('strong', {}, words),
  );
}
