import { element } from '../dom.js';
import { inOrder, updateFacts, write } from './facts.js';
import { duration, label } from './words.js';

const NAMES = { slack: 'Slack', bedrock: 'Amazon Bedrock', storyblok: 'Storyblok', database: 'Database' };
const EMBEDDED = { storyblok: 'Sample space', bedrock: 'Answers from search results' };
const WORDS = { up: 'Works', down: 'Down', off: 'Not connected', unknown: 'No answer yet' };
const MARKS = { up: '✓', down: '✕', off: '–', unknown: '?' };

/** One part: its name, how it is, when that was seen, and what else is known. */
export class PartCard {
  #name;
  #mark = element('span', { class: 'mark', 'aria-hidden': 'true' });
  #state = element('span', {});
  #seen = element('p', { class: 'seen soft' });
  #facts = element('dl', { class: 'facts' });

  constructor(check) {
    this.#name = NAMES[check.name] ?? label(check.name);
    this.node = element(
      'li',
      { class: 'card', 'data-part': check.name },
      element('h3', {}, this.#name),
      element('p', { class: 'state' }, this.#mark, this.#state),
      this.#seen,
      this.#facts,
    );
    this.update(check);
  }

  /** In a sentence. */
  get words() {
    return `${this.#name}: ${this.#state.textContent}.`;
  }

  /** @returns {boolean} whether the part is in another state than before */
  update(check) {
    const { state: told, mode, latency_ms: latency, age_ms: age, ...facts } = check.data ?? {};
    const state = stateOf(told, check.status);
    const before = this.#state.textContent;
    this.node.dataset.state = state;
    write(this.#mark, MARKS[state]);
    write(this.#state, wordsFor(state, mode, check.name));
    write(this.#seen, seen(latency, age));
    updateFacts(this.#facts, inOrder(facts));
    return before !== this.#state.textContent;
  }
}

/** A check that tells no state of its own, such as one of the server's, has its status. */
function stateOf(told, status) {
  if (told) return told in WORDS ? told : 'unknown';
  return { UP: 'up', DOWN: 'down' }[status] ?? 'unknown';
}

function wordsFor(state, mode, name) {
  const replaced = mode === 'embedded' && (state === 'up' || state === 'off');
  return (replaced && EMBEDDED[name]) || WORDS[state];
}

function seen(latency, age) {
  if (typeof latency !== 'number' || typeof age !== 'number') return '';
  return `Looked at ${duration(age)} ago, which took ${duration(latency)}`;
}
