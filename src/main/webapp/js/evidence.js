import { element } from './dom.js';

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const numbers = new Intl.NumberFormat('en');

/**
 * What an answer rests on, in a sentence; null when nothing need be said.
 *
 * @param {{kind?: string, counts?: object, as_of?: string}} evidence
 */
export function evidenceNote(evidence) {
  const words = sentence(evidence ?? {});
  return words ? element('p', { class: 'evidence', 'data-kind': evidence.kind }, words) : null;
}

function sentence({ kind, counts, as_of }) {
  const read = new Date(as_of ?? NaN);
  const asOf = Number.isNaN(read.getTime()) ? '' : ` Content as of ${time.format(read)}.`;
  if (kind === 'none') return 'Not from the content: this answer rests on no story.';
  if (kind === 'found') return `This answer cites no story.${asOf}`;
  if (counts) return `Counted: ${counted(counts)}.${asOf}`;
  return kind === 'stories' || kind === 'listed' ? asOf.trim() : '';
}

function counted({ total, exact, groups, rest }) {
  const all = `${exact ? '' : 'at least '}${numbers.format(total)} ${total === 1 ? 'story' : 'stories'}`;
  const each = Object.entries(groups ?? {}).map(([group, number]) => `${group || 'none'} ${numbers.format(number)}`);
  return [all, ...each, rest > 0 ? `others ${numbers.format(rest)}` : ''].filter(Boolean).join(' · ');
}
