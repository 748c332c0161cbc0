import { byId } from './dom.js';

const CLEAR_AFTER_MS = 8000;
let clearing = 0;

/**
 * Says something to people who use a screen reader. The region is emptied first, so the same words twice are heard
 * twice, and afterwards, so nobody meets the text a second time while reading the page.
 */
export function announce(text) {
  const region = byId('announcer');
  region.textContent = '';
  clearTimeout(clearing);
  setTimeout(() => (region.textContent = text), 50);
  clearing = setTimeout(() => (region.textContent = ''), CLEAR_AFTER_MS);
}
