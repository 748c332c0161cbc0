import { element } from './dom.js';
import { inline } from './inline.js';
import { listAt, startsList } from './list.js';
import { startsTable, tableAt } from './table.js';

const FENCE = /^ {0,3}(`{3,}|~{3,})\s*([\w+#.-]*)/;
const HEADING = /^ {0,3}(#{1,6}) +(.*)$/;
const RULE = /^ {0,3}([-*_])( *\1){2,} *$/;
const QUOTE = /^ {0,3}> ?/;
const DEEPEST = 6;
/** An answer stands under its question, which is a second-level heading. */
const FIRST_HEADING = 3;

/**
 * Shows Markdown in a node, also while it still grows: blocks that did not change stay, so that a selection or the
 * focus on a link survives the next piece of text.
 */
export class MarkdownView {
  #node;
  #sources = [];

  constructor(node) {
    this.#node = node;
  }

  show(text) {
    const blocks = parse(text);
    const same = blocks.findIndex((block, index) => block.source !== this.#sources[index]);
    const keep = same < 0 ? blocks.length : same;
    while (this.#node.children.length > keep) this.#node.lastElementChild.remove();
    this.#node.append(...blocks.slice(keep).map((block) => block.build()));
    this.#sources = blocks.map((block) => block.source);
  }
}

function render(lines, depth) {
  return parse(lines.join('\n'), depth).map((block) => block.build());
}

function parse(text, depth = 0) {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\t/g, '    ').split('\n');
  const levels = [];
  const blocks = [];
  for (let at = 0; at < lines.length; ) {
    if (lines[at].trim() === '') {
      at++;
      continue;
    }
    const block = blockAt(lines, at, depth, levels);
    blocks.push({ source: `${block.key ?? ''}${lines.slice(at, block.end).join('\n')}`, build: block.build });
    at = block.end;
  }
  return blocks;
}

function blockAt(lines, at, depth, levels) {
  const line = lines[at];
  if (FENCE.test(line)) return fenceAt(lines, at);
  if (HEADING.test(line)) return headingAt(lines, at, levels);
  if (RULE.test(line)) return { end: at + 1, build: () => element('hr') };
  if (depth < DEEPEST && QUOTE.test(line)) return quoteAt(lines, at, depth);
  if (depth < DEEPEST && startsList(line)) return listAt(lines, at, (inner) => render(inner, depth + 1), startsBlock);
  if (startsTable(lines, at)) return tableAt(lines, at);
  return paragraphAt(lines, at);
}

function startsBlock(lines, at) {
  const line = lines[at];
  return FENCE.test(line) || HEADING.test(line) || RULE.test(line) || QUOTE.test(line) || startsTable(lines, at);
}

function fenceAt(lines, at) {
  const [, fence, language] = FENCE.exec(lines[at]);
  const closing = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}\\s*$`);
  let end = at + 1;
  while (end < lines.length && !closing.test(lines[end])) end++;
  const words = lines.slice(at + 1, end).join('\n');
  const label = language ? `Code, ${language}` : 'Code';
  const build = () =>
    element('pre', { tabindex: '0', role: 'group', 'aria-label': label }, element('code', {}, words));
  return { end: Math.min(end + 1, lines.length), build };
}

/** Keeps the outline without gaps, whatever levels the text uses: screen readers walk by it. */
function headingAt(lines, at, levels) {
  const [, marks, words] = HEADING.exec(lines[at]);
  while (levels.length > 0 && levels.at(-1) >= marks.length) levels.pop();
  levels.push(marks.length);
  const level = Math.min(FIRST_HEADING + levels.length - 1, 6);
  return { end: at + 1, key: level, build: () => element(`h${level}`, { dir: 'auto' }, ...inline(words.trim().replace(/ #+$/, ''))) };
}

function quoteAt(lines, at, depth) {
  let end = at + 1;
  while (end < lines.length && lines[end].trim() !== '' && (QUOTE.test(lines[end]) || !startsBlock(lines, end))) end++;
  const inner = lines.slice(at, end).map((line) => line.replace(QUOTE, ''));
  return { end, build: () => element('blockquote', {}, ...render(inner, depth + 1)) };
}

function paragraphAt(lines, at) {
  let end = at + 1;
  while (end < lines.length && lines[end].trim() !== '' && !startsBlock(lines, end) && !startsList(lines[end])) end++;
  const words = lines.slice(at, end).map((line) => line.trim()).join('\n');
  return { end, build: () => element('p', { dir: 'auto' }, ...inline(words)) };
}
