import { button, element, unseen } from '../dom.js';
import { placeIn, placeLink } from './place.js';
import { moment } from './words.js';

/** What to call a message whose text nobody may see. */
export function nameOf(message) {
  const when = whenOf(message);
  return `Message${message.author ? ` of ${message.author}` : ''}${when ? `, ${moment(when)}` : ''}`;
}

/** One message that was set aside: when, where, who and why, and what can be done about it. */
export function messageItem(message, { retry, erase }) {
  const when = whenOf(message);
  const of = ` – ${nameOf(message)}`;
  return element(
    'li',
    { class: 'card', 'data-message': message.id },
    element('h3', { tabindex: '-1' }, when ? element('time', { datetime: when }, moment(when)) : 'Nobody knows when'),
    element(
      'dl',
      { class: 'facts' },
      fact('where', 'Where', [placeLink(message), element('span', { class: 'soft' }, placeIn(message, true))]),
      fact('who', 'Who', message.author || 'Unknown'),
      fact('why', 'Why', message.reason || 'Unknown'),
    ),
    element(
      'div',
      { class: 'foot' },
      button(['Try again', unseen(of)], retry, { 'data-action': 'retry' }),
      button(['Erase', unseen(of)], erase, { 'data-action': 'erase' }),
    ),
  );
}

function whenOf({ written_at: written, received_at: received }) {
  return [written, received].find((instant) => moment(instant) !== null);
}

function fact(key, label, content) {
  return element('div', { 'data-fact': key }, element('dt', {}, label), element('dd', { dir: 'auto' }, content));
}
