import { button, element } from './dom.js';
import { sources } from './cards.js';
import { choices } from './choices.js';
import { evidenceNote } from './evidence.js';
import { asIfWhole } from './growing.js';
import { MarkdownView } from './markdown.js';
import { announce } from './announce.js';
import { readAloud } from './speech.js';

let turns = 0;

/**
 * One question and what became of it, as an article under a heading.
 *
 * A record is plain data, so that it survives a reload: `question`, `state` (`asking`, `done`, `stopped` or `failed`),
 * `status` (what the server does), `text` (Markdown so far), `results`, `evidence`, `choices` (what may be answered),
 * `chosen`, `superseded` (something else was asked since), `problem` (`title`, `detail`).
 */
export class TurnView {
  #record;
  #actions;
  #answer = element('div', { class: 'answer', id: `answer-${++turns}` });
  #markdown = new MarkdownView(this.#answer);
  #status = element('p', { class: 'status' });
  #foot = element('div', { class: 'foot' });
  #drawing = 0;

  /** @param {{retry: Function, edit: Function, narrow: Function, choose: Function, name: () => string}} actions */
  constructor(record, actions) {
    const title = `question-${turns}`;
    this.#record = record;
    this.#actions = actions;
    this.node = element(
      'article',
      { class: 'turn', 'aria-labelledby': title },
      element('h2', { id: title, dir: 'auto', tabindex: '-1' }, record.question),
      element('div', { class: 'said' }, this.#status, this.#answer, this.#foot),
    );
    this.draw();
  }

  /** Draws at the next frame: pieces of an answer may come faster than the screen shows them. */
  drawSoon() {
    this.#drawing ||= requestAnimationFrame(() => this.draw());
  }

  draw() {
    cancelAnimationFrame(this.#drawing);
    this.#drawing = 0;
    const { state, status, text } = this.#record;
    this.node.dataset.state = state;
    this.#status.hidden = state !== 'asking' || !status;
    this.#status.textContent = status ? `${this.#actions.name()} ${status}` : '';
    this.#markdown.show(state === 'done' ? text : asIfWhole(text));
    if (state !== 'asking') this.#end();
  }

  #end() {
    this.#foot.replaceChildren(...(this.#record.state === 'done' ? this.#afterAnswer() : this.#afterBreak()));
    // A short answer is an introduction to its stories: they follow it. A long one has them in the margin.
    const inMargin = this.#record.text.length > 400;
    const narrow = (type) => this.#actions.narrow(this.#record, type);
    const { results, evidence } = this.#record;
    const stories = sources(results, evidence, inMargin ? 4 : 6, narrow);
    this.node.querySelector('.sources')?.remove();
    if (!stories) return;
    this.node.append(stories);
    this.node.classList.toggle('has-margin', inMargin);
  }

  #afterAnswer() {
    const choose = (choice) => this.#actions.choose(this.#record, choice);
    return [
      choices(this.#record, this.#answer.id, choose),
      evidenceNote(this.#record.evidence),
      navigator.clipboard ? this.#copy() : null,
      readAloud(() => this.#answer.innerText),
    ].filter(Boolean);
  }

  #copy() {
    const copy = button('Copy answer', async () => {
      const copied = await navigator.clipboard.writeText(this.#record.text).then(
        () => 'Copied',
        () => 'Could not copy',
      );
      copy.textContent = copied;
      announce(copied);
      setTimeout(() => (copy.textContent = 'Copy answer'), 2500);
    });
    return copy;
  }

  #afterBreak() {
    const { state, problem, question } = this.#record;
    const words =
      state === 'stopped'
        ? [element('strong', {}, 'You stopped this answer.')]
        : [element('strong', {}, `${problem.title}.`), ' ', problem.detail];
    return [
      element('p', { class: state === 'stopped' ? 'note' : 'note problem' }, ...words),
      button('Try again', () => this.#actions.retry(this.#record), { 'data-action': 'retry' }),
      button('Edit question', () => this.#actions.edit(question), { 'data-action': 'edit' }),
    ];
  }

  /** What a screen reader says when the turn has ended. */
  spoken() {
    const { state, results, evidence, choices, problem } = this.#record;
    if (state === 'stopped') return 'Stopped.';
    if (state === 'failed') return `${problem.title}. ${problem.detail ?? ''}`;
    const stories = results?.stories?.length ?? 0;
    return [
      this.#answer.innerText,
      evidenceNote(evidence)?.textContent,
      choices?.length ? `Choose below: ${choices.join(', ')}.` : '',
      stories ? `${stories === 1 ? '1 story' : `${stories} stories`} below.` : '',
    ]
      .filter(Boolean)
      .join('\n');
  }
}
