import { button, element, unseen } from '../dom.js';
import { COLUMNS } from './measures.js';
import { placeIn, placeLink, placeName } from './place.js';
import { day, number } from './words.js';

/** The figures of the chart, for those who want numbers or cannot see it. */
export function dayTable(days, name) {
  const rows = days.map((figures) => {
    const date = element('time', { datetime: figures.day }, day(figures.day));
    return element('tr', { 'data-day': figures.day }, rowHead(date), ...cells(figures));
  });
  return table(`By day, ${name}`, [element('th', { scope: 'col' }, 'Day'), ...heads()], rows);
}

/**
 * All channels, then each that was used.
 *
 * @param {(channel: object|null) => void} choose draws one, or null for all
 */
export function channelTable(sums, channels, several, choose) {
  const all = row('all', 'All channels', 'All channels', sums, () => choose(null));
  const each = channels.map((channel, index) => {
    const workspace = placeIn(channel, several);
    const head = [placeLink(channel), element('span', { class: 'soft' }, workspace)];
    return row(String(index), head, placeName(channel) + workspace, channel.sum, () => choose(channel));
  });
  const top = [element('th', { scope: 'col' }, 'Channel'), element('th', { scope: 'col' }, 'Chart'), ...heads()];
  return table('By channel', top, [all, ...each]);
}

function row(key, head, name, sums, show) {
  const shows = button(['Show', unseen(` the chart of ${name}`)], show, { 'data-action': 'show' });
  return element('tr', { 'data-channel': key }, rowHead(head), element('td', {}, shows), ...cells(sums));
}

function rowHead(...content) {
  return element('th', { scope: 'row' }, ...content);
}

function heads() {
  return COLUMNS.map(([, label]) => element('th', { scope: 'col', class: 'end' }, label));
}

function cells(figures) {
  return COLUMNS.map(([key]) => element('td', { class: 'end', 'data-figure': key }, number(figures[key])));
}

/** It scrolls by itself, so that the page never does sideways. */
function table(caption, head, rows) {
  return element(
    'div',
    { class: 'table', tabindex: '0', role: 'group', 'aria-label': `Table: ${caption}` },
    element(
      'table',
      {},
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...rows),
    ),
  );
}
