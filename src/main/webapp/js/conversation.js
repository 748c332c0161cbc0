import { announce } from './announce.js';
import { fresh, keep, recall } from './memory.js';
import { ask, Problem } from './server.js';
import { stopReading } from './speech.js';
import { TurnView } from './turn.js';

/** The conversation: what was asked and answered, one question at a time. */
export class Conversation {
  #log;
  #told;
  #actions;
  #kept = recall();
  #views = new Map();
  #running = null;

  /**
   * @param {HTMLElement} log where the turns stand
   * @param {{name: () => string, edit: (question: string) => void, changed: () => void, refused: () => void}} told
   */
  constructor(log, told) {
    this.#log = log;
    this.#told = told;
    this.#actions = {
      name: told.name,
      edit: told.edit,
      retry: (record) => this.#retry(record),
      narrow: (record, type) => this.#narrow(record, type),
      choose: (record, choice) => this.#choose(record, choice),
    };
    this.#kept.records.forEach((record) => this.#show(record));
    addEventListener('pagehide', () => keep(this.#kept));
  }

  get busy() {
    return this.#running !== null;
  }

  get empty() {
    return this.#kept.records.length === 0;
  }

  /** @returns {boolean} false, and nothing sent, while another answer is still coming */
  send(question) {
    if (this.busy) {
      this.#told.refused();
      return false;
    }
    this.#supersede(this.#kept.records.at(-1));
    const record = { question, state: 'asking', status: 'is reading your question…', text: '' };
    this.#kept.records.push(record);
    this.#answer(record, this.#show(record));
    return true;
  }

  /** Sends what a button elsewhere asks, and takes the focus along: that button may be gone or far up by then. */
  sendAndShow(question) {
    const sent = this.send(question);
    if (sent) this.#log.lastElementChild.querySelector('h2').focus({ preventScroll: true });
    return sent;
  }

  stop() {
    this.#running?.abort();
  }

  startAnew() {
    this.stop();
    stopReading();
    this.#running = null;
    this.#kept = fresh();
    this.#views.clear();
    this.#log.replaceChildren();
    keep(this.#kept);
    this.#told.changed();
  }

  #show(record) {
    const view = new TurnView(record, this.#actions);
    this.#views.set(record, view);
    this.#log.append(view.node);
    return view;
  }

  #retry(record) {
    if (!this.sendAndShow(record.question)) return;
    this.#kept.records.splice(this.#kept.records.indexOf(record), 1);
    this.#views.get(record).node.remove();
    this.#views.delete(record);
    keep(this.#kept);
  }

  /** A question that was asked back is answered by whatever comes next, pressed or written. */
  #supersede(record) {
    if (!record?.choices?.length) return;
    record.superseded = true;
    this.#views.get(record).draw();
  }

  #choose(record, choice) {
    if (!this.sendAndShow(choice)) return;
    record.chosen = choice;
    this.#views.get(record).draw();
    keep(this.#kept);
  }

  /** Asks the same question with a filter that the person can see, and edit when asking again. */
  #narrow({ question }, type) {
    const words = question.replace(/\s+type:("[^"]*"|\S+)/g, '');
    this.sendAndShow(`${words} type:${/\s/.test(type) ? `"${type}"` : type}`);
  }

  async #answer(record, view) {
    const running = new AbortController();
    const kept = this.#kept;
    this.#running = running;
    keep(kept);
    this.#told.changed();
    view.node.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    try {
      for await (const step of ask(record.question, kept.id, running.signal)) this.#take(step, record, view, kept);
    } catch (failure) {
      Object.assign(record, running.signal.aborted ? { state: 'stopped' } : { state: 'failed', problem: inWords(failure) });
    }
    if (this.#kept !== kept) return;
    this.#running = null;
    keep(kept);
    view.draw();
    announce(view.spoken());
    this.#told.changed();
  }

  #take({ status, text, answer }, record, view, kept) {
    record.status = status ?? null;
    if (status) announce(`${this.#told.name()} ${status}`);
    if (text) record.text += text;
    if (answer) {
      const { message, results, choices, evidence } = answer;
      Object.assign(record, { state: 'done', text: message || record.text, results, choices, evidence });
      kept.id = answer.conversation_id || kept.id;
    } else view.drawSoon();
  }
}

function inWords(failure) {
  if (failure instanceof Problem) return { title: failure.title, detail: failure.detail };
  return { title: 'Something went wrong', detail: 'The answer could not be shown.' };
}
