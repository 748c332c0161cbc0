import { element } from '../dom.js';
import { axisEnd } from './measures.js';
import { day, number, shortNumber } from './words.js';

const NAMESPACE = 'http://www.w3.org/2000/svg';
const HEIGHT = 100;
/** One that is not zero is to be seen beside the greatest. */
const LEAST = 1.5;

/**
 * Bars by day. The drawing is stretched to the room there is, so its words stand beside it. Who cannot see it has the
 * sentence above and the table below.
 *
 * @param {object[]} days
 * @param {{label: string, up: Function, down?: Function}} measure
 */
export function chart(days, { label, up, down }) {
  const end = axisEnd(Math.max(1, ...days.map((figures) => Math.max(up(figures), down?.(figures) ?? 0))));
  const zero = down ? HEIGHT / 2 : HEIGHT;
  const scale = zero / end;
  const bars = days.map((figures, index) => column(figures, index, { label, up, down, zero, scale }));
  const middle = down || end > 1 ? HEIGHT / 2 : HEIGHT;
  const lines = [0, middle, HEIGHT].map((y) => rule(y, days.length, y === zero ? 'rule zero' : 'rule'));
  const drawing = svg(
    'svg',
    {
      viewBox: `0 -1 ${days.length} ${HEIGHT + 2}`,
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': 'Bar chart. The table below has its figures.',
    },
    ...lines,
    ...bars,
  );
  const ticks = down ? [end, 0, end] : [end, end > 1 ? end / 2 : null, 0];
  return element(
    'div',
    { class: down ? 'plot both-ways' : 'plot' },
    element('div', { class: 'ticks', 'aria-hidden': 'true' }, ...ticks.map(tickMark)),
    drawing,
    element('div', { class: 'ends', 'aria-hidden': 'true' }, ends(days)),
  );
}

function column(figures, index, { label, up, down, zero, scale }) {
  const above = up(figures);
  const below = down?.(figures) ?? 0;
  const words = down ? `${number(above)} liked, ${number(below)} disliked` : `${number(above)} ${label.toLowerCase()}`;
  return svg(
    'g',
    { 'data-day': figures.day, class: 'day' },
    svg('title', {}, `${day(figures.day)}: ${words}`),
    // Takes the pointer where the bar is too small for it.
    svg('rect', { class: 'column', x: index, y: 0, width: 1, height: HEIGHT }),
    bar('bar up', index, above, scale, (height) => zero - height),
    bar('bar down', index, below, scale, () => zero),
  );
}

function bar(name, index, value, scale, top) {
  if (value === 0) return '';
  const height = Math.max(LEAST, value * scale);
  return svg('rect', { class: name, x: index + 0.12, y: top(height), width: 0.76, height, 'data-value': value });
}

function rule(y, width, name) {
  return svg('line', { class: name, x1: 0, x2: width, y1: y, y2: y, 'vector-effect': 'non-scaling-stroke' });
}

function tickMark(tick) {
  return element('span', {}, tick === null ? '' : shortNumber(tick));
}

function ends(days) {
  return [days[0], days.at(-1)].map((figures) => element('span', {}, day(figures.day)));
}

function svg(tag, attributes, ...children) {
  const node = document.createElementNS(NAMESPACE, tag);
  Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
  node.append(...children.filter((child) => child !== ''));
  return node;
}
