import { announce } from './announce.js';
import { button } from './dom.js';

const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;
const READ = 'Read aloud';
let silence = () => {};

/**
 * Lets the person dictate into the field, where the browser can listen; the button stays hidden elsewhere.
 *
 * @returns {() => void} ends it, dropping what was not understood yet
 */
export function offerDictation(toggle, field) {
  if (!Recognition) return () => {};
  toggle.hidden = false;
  let listening = null;
  toggle.addEventListener('click', () => {
    if (listening) listening.stop();
    else listening = listen(toggle, field, () => (listening = null));
  });
  return () => listening?.abort();
}

function listen(toggle, field, ended) {
  const recognition = new Recognition();
  const before = field.value.trim();
  recognition.lang = navigator.language;
  recognition.interimResults = true;
  recognition.onresult = ({ results }) => {
    const heard = Array.from(results, ([best]) => best.transcript).join('');
    field.value = before ? `${before} ${heard}` : heard;
    field.dispatchEvent(new Event('input'));
  };
  recognition.onerror = ({ error }) => error !== 'aborted' && announce(refusal(error));
  recognition.onend = () => {
    delete toggle.dataset.listening;
    toggle.textContent = 'Speak';
    if (document.activeElement === toggle) field.focus();
    ended();
  };
  recognition.start();
  toggle.dataset.listening = '';
  toggle.textContent = 'Stop listening';
  return recognition;
}

function refusal(error) {
  if (error === 'not-allowed' || error === 'service-not-allowed') return 'The browser may not use the microphone.';
  if (error === 'no-speech') return 'Nothing was heard.';
  return 'Voice input is not available right now.';
}

/** A button that reads a text aloud and stops when pressed again; null where the browser cannot speak. */
export function readAloud(textOf) {
  if (!window.speechSynthesis || !window.SpeechSynthesisUtterance) return null;
  let reading = false;
  const quiet = () => {
    reading = false;
    toggle.textContent = READ;
  };
  const toggle = button(READ, () => {
    const wasReading = reading;
    stopReading();
    if (wasReading) return;
    reading = true;
    toggle.textContent = 'Stop reading';
    silence = quiet;
    speak(textOf(), quiet);
  });
  return toggle;
}

export function stopReading() {
  window.speechSynthesis?.cancel();
  silence();
  silence = () => {};
}

/** Sentence by sentence: some engines fall silent in the middle of a long text. */
function speak(text, ended) {
  const sentences = text.match(/[^.!?\n]+[.!?]*\s*/g) ?? [text];
  sentences.forEach((sentence, index) => {
    const utterance = new SpeechSynthesisUtterance(sentence);
    utterance.lang = navigator.language;
    if (index === sentences.length - 1) utterance.onend = ended;
    utterance.onerror = ended;
    speechSynthesis.speak(utterance);
  });
}
