import { announce } from '../announce.js';
import { Trouble } from './trouble.js';

/** A section that the server fills. When that fails it says so, keeps what it showed, and leaves the others alone. */
export class Section {
  #fetch;
  #show;
  #body;
  #loads = 0;
  #shown = false;

  /**
   * @param {HTMLElement} node
   * @param {() => Promise<object>} fetch
   * @param {(data: object, body: HTMLElement) => void} show
   */
  constructor(node, fetch, show) {
    this.#fetch = fetch;
    this.#show = show;
    this.#body = node.querySelector('.body');
    this.trouble = new Trouble(node.querySelector('.trouble'), node.querySelector('h2'));
  }

  /** @returns {Promise<boolean>} whether it shows the newest state; a later load makes an earlier one void */
  async load() {
    const mine = ++this.#loads;
    try {
      const data = await this.#fetch();
      if (mine !== this.#loads) return false;
      this.#show(data, this.#body);
      this.#shown = true;
      this.trouble.clear();
      return true;
    } catch (failure) {
      if (mine === this.#loads) this.#fail(failure);
      return false;
    }
  }

  #fail(failure) {
    const isNew = this.trouble.show(failure, () => this.#again());
    // While the page is new it is being read anyway, and several sections would talk at the same time.
    if (!this.#shown) this.#body.replaceChildren();
    else if (isNew) announce(this.trouble.words);
  }

  async #again() {
    announce('Loading…');
    if (await this.load()) announce('Loaded.');
    else announce(`It failed again. ${this.trouble.words}`);
  }
}
