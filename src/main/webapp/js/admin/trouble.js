import { button, element } from '../dom.js';
import { Problem } from '../server.js';

/** The place in a section that says what went wrong there, and offers to try it again. */
export class Trouble {
  #box;
  #refuge;
  #again;
  words = '';

  /** @param {HTMLElement} refuge gets the focus from the button that goes with the trouble */
  constructor(box, refuge) {
    this.#box = box;
    this.#refuge = refuge;
  }

  /** @returns {boolean} whether this is something else than what stood there already */
  show(failure, again) {
    const { title, detail } = inWords(failure);
    const words = `${title}. ${detail}`.trim();
    this.#again = again;
    if (this.words === words) return false;
    this.clear();
    this.words = words;
    this.#box.append(
      element('p', { class: 'notice' }, element('strong', {}, `${title}.`), ' ', detail),
      button('Try again', () => this.#again(), { 'data-action': 'again' }),
    );
    return true;
  }

  clear() {
    if (this.#box.contains(document.activeElement)) this.#refuge.focus();
    this.words = '';
    this.#box.replaceChildren();
  }
}

function inWords(failure) {
  if (failure instanceof Problem) return failure;
  return { title: 'Something went wrong', detail: 'The answer of the server could not be shown.' };
}
