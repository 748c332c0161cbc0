import { byId } from '../dom.js';

const dialog = byId('erase');

/** Asks whether to erase; the browser gives the focus back to where it was. Escape is a no. */
export function confirmErasing(name) {
  byId('erase-which').textContent = name;
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}
