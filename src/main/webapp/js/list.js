import { element } from './dom.js';

const ITEM = /^( *)([-*+]|\d{1,9}[.)])( +|$)(.*)$/;

export function startsList(line) {
  return ITEM.test(line);
}

/**
 * Reads the list that starts at a line.
 *
 * @param {(lines: string[]) => Node[]} render makes the nodes of an item's own lines
 * @param {(lines: string[], at: number) => boolean} startsBlock whether another kind of block starts at a line
 */
export function listAt(lines, at, render, startsBlock) {
  const first = ITEM.exec(lines[at]);
  const items = [];
  let end = at;
  while (end < lines.length) {
    const marker = ITEM.exec(lines[end]);
    if (marker && isSibling(marker, first)) items.push({ width: widthOf(marker), lines: [marker[4]] });
    else if (belongs(lines, end, first, startsBlock)) items.at(-1).lines.push(dedent(lines[end], items.at(-1).width));
    else break;
    end++;
  }
  return { end, build: () => build(first[2], items, render) };
}

function isSibling(marker, first) {
  return Math.abs(marker[1].length - first[1].length) < 2 && isNumber(marker[2]) === isNumber(first[2]);
}

function isNumber(marker) {
  return /\d/.test(marker);
}

function widthOf(marker) {
  return marker[1].length + marker[2].length + 1;
}

/** Indented lines belong to the item above, as do unmarked ones right under it and a blank before either. */
function belongs(lines, at, first, startsBlock) {
  const line = lines[at];
  if (line.trim() === '') return continuesAfterBlank(lines, at, first);
  if (indent(line) >= first[1].length + 2) return true;
  return lines[at - 1].trim() !== '' && !startsBlock(lines, at) && !startsList(line);
}

function continuesAfterBlank(lines, at, first) {
  const next = lines.slice(at + 1, at + 3).find((line) => line.trim() !== '');
  if (next === undefined) return false;
  const marker = ITEM.exec(next);
  return indent(next) >= first[1].length + 2 || (marker !== null && isSibling(marker, first));
}

function indent(line) {
  return line.length - line.trimStart().length;
}

function dedent(line, width) {
  return line.slice(Math.min(indent(line), width));
}

function build(marker, items, render) {
  const children = items.map((item) => element('li', { dir: 'auto' }, ...tight(render(item.lines))));
  if (!isNumber(marker)) return element('ul', {}, ...children);
  return element('ol', { start: Number.parseInt(marker, 10) }, ...children);
}

function tight(nodes) {
  const [first, ...others] = nodes;
  return first?.tagName === 'P' && others.every((node) => node.tagName !== 'P') ? [...first.childNodes, ...others] : nodes;
}
