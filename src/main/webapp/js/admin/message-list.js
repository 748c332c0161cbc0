import { button, element } from '../dom.js';
import { messageItem } from './message.js';
import { count } from './words.js';

/**
 * The messages on the page. Those that stay are not touched, so whoever stands in one stays there; whoever stood in one
 * that is gone comes to the next.
 */
export class MessageList {
  #heading;
  #acts;
  #items = new Map();
  #sum = element('p', {});
  #all;
  #list = element('ul', { class: 'messages' });
  #empty = element('p', { class: 'empty' }, 'No message is set aside.');

  /** @param {{retry: (message: object) => void, erase: (message: object) => void, retryAll: () => void}} acts */
  constructor(heading, acts) {
    this.#heading = heading;
    this.#acts = acts;
    this.#all = button('Try all again', acts.retryAll, { id: 'retry-all' });
    this.nodes = [element('div', { class: 'lead' }, this.#sum, this.#all), this.#list, this.#empty];
  }

  /** The buttons of one message, or those of all. */
  buttons(message) {
    if (!message) return [this.#all, ...this.#list.querySelectorAll('button')];
    return [...(this.#items.get(keyOf(message))?.querySelectorAll('button') ?? [])];
  }

  show(total, messages) {
    const stood = document.activeElement;
    const at = [...this.#list.children].findIndex((item) => item.contains(stood));
    this.#reconcile(messages);
    const all = count(total, 'message');
    this.#sum.textContent = total > messages.length ? `The newest ${messages.length} of ${all}.` : `${all}.`;
    this.#sum.parentElement.hidden = total === 0;
    this.#all.hidden = total < 2;
    this.#empty.hidden = total > 0;
    if ((at >= 0 && !stood.isConnected) || (stood === this.#all && total < 2)) this.#focusNear(Math.max(at, 0));
  }

  #focusNear(index) {
    const { children } = this.#list;
    const nearest = children[Math.min(index, children.length - 1)];
    (nearest?.querySelector('h3') ?? this.#heading).focus();
  }

  #reconcile(messages) {
    const items = new Map(messages.map((message) => [keyOf(message), this.#itemOf(message)]));
    for (const [key, item] of this.#items) if (!items.has(key)) item.remove();
    this.#items = items;
    [...items.values()].forEach((item, index) => {
      const there = this.#list.children[index] ?? null;
      if (item !== there) this.#list.insertBefore(item, there);
    });
  }

  #itemOf(message) {
    const acts = { retry: () => this.#acts.retry(message), erase: () => this.#acts.erase(message) };
    return this.#items.get(keyOf(message)) ?? messageItem(message, acts);
  }
}

/** A message that failed once more, for another reason, is another one here. */
function keyOf(message) {
  return JSON.stringify(message);
}
