import { button, element, unseen } from '../dom.js';
import { updateFacts, write } from './facts.js';
import { count, duration, moment } from './words.js';

const WORDS = {
  current: 'Up to date',
  syncing: 'Being brought up to date…',
  never: 'Not filled yet',
  failed: 'The last sync failed',
  sample: 'Sample space',
};
const MARKS = { current: '✓', syncing: '…', never: '–', failed: '✕', sample: '✓' };

/** How the index is, and the button that brings it up to date. */
export class IndexCard {
  #mark = element('span', { class: 'mark', 'aria-hidden': 'true' });
  #words = element('span', {});
  #note = element('p', {});
  #facts = element('dl', { class: 'facts' });
  #foot;
  #index;

  /** @param {() => void} sync */
  constructor(sync) {
    this.button = button(['Sync now', unseen(' with the space')], sync, { 'data-action': 'sync' });
    this.#foot = element('div', { class: 'foot' }, this.button);
    this.node = element(
      'div',
      { class: 'card' },
      element('p', { class: 'state' }, this.#mark, this.#words),
      this.#note,
      this.#facts,
      this.#foot,
    );
  }

  get state() {
    return this.node.dataset.state;
  }

  /** In a sentence or some. */
  get words() {
    const { stories, problem } = this.#index;
    if (this.state === 'current') return `The index is up to date: ${inStories(stories)}.`;
    if (this.state === 'failed') return `The index is not up to date. ${problem.message} ${problem.cure}`;
    return `Index: ${WORDS[this.state]}.`;
  }

  update(index) {
    const state = stateOf(index);
    this.#index = index;
    this.node.dataset.state = state;
    write(this.#mark, MARKS[state]);
    write(this.#words, WORDS[state]);
    write(this.#note, state === 'sample' ? aboutSample(index.stories) : '');
    updateFacts(this.#facts, state === 'sample' ? [] : factsOf(index));
    this.#note.hidden = state !== 'sample';
    this.#foot.hidden = state === 'sample';
  }
}

function stateOf({ mode, syncing, problem, current_as_of: asOf }) {
  if (mode === 'embedded') return 'sample';
  if (syncing) return 'syncing';
  if (problem) return 'failed';
  return asOf ? 'current' : 'never';
}

function inStories(stories) {
  return count(stories, 'story', 'stories');
}

function aboutSample(stories) {
  const whatItIs = `${inStories(stories)} that ship with Storychat: there is nothing to sync.`;
  return `${whatItIs} Set STORYBLOK_TOKEN and STORYBLOK_SPACE_ID to connect a space of your own.`;
}

/** A problem of the last attempt is no news while the next one is going on. */
function factsOf({ stories, syncing, problem, current_as_of: asOf }) {
  const trouble = problem && !syncing ? [['problem', problem.message], ['cure', problem.cure]] : [];
  return [...trouble, ['stories', stories], ['current_as_of', asOf ? sinceWhen(asOf) : 'Never']];
}

/** The server's clock may be ahead of this one. */
function sinceWhen(asOf) {
  const age = Math.max(1000, Date.now() - new Date(asOf).getTime());
  return `${moment(asOf)}, ${duration(age)} ago`;
}
