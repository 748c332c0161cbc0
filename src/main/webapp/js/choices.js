import { button, element } from './dom.js';

/**
 * A button for each answer to the question that the assistant asked back; once one is chosen, what it was. Pressing one
 * is like writing it.
 *
 * @param {{choices?: string[], chosen?: string, superseded?: boolean}} record
 * @param {string} questionId the element that holds the question
 * @param {(choice: string) => void} choose
 * @returns {HTMLElement|null} null when there is nothing to choose, or it is too late
 */
export function choices({ choices: offered, chosen, superseded }, questionId, choose) {
  if (!offered?.length) return null;
  if (chosen) return element('p', { class: 'note' }, 'You chose ', element('strong', { dir: 'auto' }, chosen));
  if (superseded) return null;
  const one = (choice) => button(choice, () => choose(choice), { dir: 'auto', 'data-choice': choice });
  return element('div', { class: 'choices', role: 'group', 'aria-labelledby': questionId }, ...offered.map(one));
}
