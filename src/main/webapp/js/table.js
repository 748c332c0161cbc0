import { element } from './dom.js';
import { inline } from './inline.js';

const DIVIDER = /^ *\|?( *:?-+:? *\|)* *:?-+:? *\|? *$/;

export function startsTable(lines, at) {
  const below = lines[at + 1] ?? '';
  return lines[at].includes('|') && below.includes('-') && below.includes('|') && DIVIDER.test(below);
}

/** Reads the table whose head stands at a line. It scrolls by itself, so that the page never does sideways. */
export function tableAt(lines, at) {
  let end = at + 2;
  while (end < lines.length && lines[end].trim() !== '' && lines[end].includes('|')) end++;
  const head = cells(lines[at]);
  const sides = cells(lines[at + 1]).map(side);
  const rows = lines.slice(at + 2, end).map(cells);
  return { end, build: () => build(head, sides, rows) };
}

function cells(line) {
  return line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replace(/\\\|/g, '|'));
}

function side(divider) {
  if (/^:.*:$/.test(divider)) return 'middle';
  return divider.endsWith(':') ? 'end' : null;
}

function build(head, sides, rows) {
  const cell = (tag, words, column, more) => element(tag, { class: sides[column], ...more }, ...inline(words ?? ''));
  const top = element('tr', {}, ...head.map((words, column) => cell('th', words, column, { scope: 'col' })));
  const body = rows.map((row) => element('tr', {}, ...head.map((_, column) => cell('td', row[column], column))));
  const table = element('table', {}, element('thead', {}, top), element('tbody', {}, ...body));
  return element('div', { class: 'table', tabindex: '0', role: 'group', 'aria-label': 'Table' }, table);
}
