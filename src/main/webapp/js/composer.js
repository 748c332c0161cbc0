import { byId } from './dom.js';
import { offerDictation } from './speech.js';

/** The message box and its buttons. */
export class Composer {
  #form = byId('composer');
  #field = byId('message');
  #send = byId('send');
  #stop = byId('stop');
  #act;
  #endDictation;

  /** @param {{send: (question: string) => boolean, stop: () => void}} act send answers whether it was sent */
  constructor(act) {
    this.#act = act;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.send(this.#field.value);
    });
    this.#field.addEventListener('keydown', (event) => this.#keyed(event));
    this.#field.addEventListener('input', () => this.#fit());
    this.#stop.addEventListener('click', () => act.stop());
    this.#endDictation = offerDictation(byId('dictate'), this.#field);
    this.#leaveRoom();
  }

  /** Sends and empties the box; keeps the words when they could not be sent, e.g. while an answer is coming. */
  send(question) {
    const words = question.trim();
    this.focus();
    if (words === '' || !this.#act.send(words)) return;
    this.#endDictation();
    this.#field.value = '';
    this.#fit();
    // The keyboard on the screen would cover the answer.
    if (matchMedia('(pointer: coarse)').matches) this.#field.blur();
  }

  write(words) {
    this.#field.value = words;
    this.#fit();
    this.focus();
  }

  focus() {
    this.#field.focus({ preventScroll: true });
  }

  /** One button takes the other's place; whoever stands on it with the keyboard lands in the message box. */
  showBusy(busy) {
    const leaving = busy ? this.#send : this.#stop;
    if (document.activeElement === leaving) this.focus();
    this.#send.hidden = busy;
    this.#stop.hidden = !busy;
  }

  #keyed(event) {
    // While an input method composes, Enter chooses a word; 229 is how Safari says so.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.#form.requestSubmit();
  }

  #fit() {
    this.#field.style.height = 'auto';
    this.#field.style.height = `${this.#field.scrollHeight + 2}px`;
  }

  /** What is scrolled to or focused must not end up behind the composer, which floats above the end of the page. */
  #leaveRoom() {
    const measure = () =>
      document.documentElement.style.setProperty('--composer-height', `${this.#form.offsetHeight}px`);
    new ResizeObserver(measure).observe(this.#form);
  }
}
