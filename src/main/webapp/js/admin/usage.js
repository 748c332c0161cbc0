import { announce } from '../announce.js';
import { byId, element } from '../dom.js';
import { get } from './api.js';
import { chart } from './chart.js';
import { whileVisible } from './look.js';
import { isEmpty, MEASURES, sumOf } from './measures.js';
import { areSeveral, placeIn, placeName } from './place.js';
import { Section } from './section.js';
import { channelTable, dayTable } from './usage-tables.js';
import { count, day } from './words.js';

const ALL = 'all';
const section = new Section(byId('usage'), () => get('api/admin/usage'), show);

export function startUsage() {
  // It changes too little to be drawn anew under somebody's eyes, unless there is nothing to see.
  whileVisible(() => section.trouble.words && section.load());
  return section.load();
}

function show(usage, body) {
  const sums = sumOf(usage.days);
  if (isEmpty(sums)) {
    body.replaceChildren(element('p', { class: 'empty' }, 'Nothing was asked in the last 30 days.'));
    return;
  }
  const { channels, more_channels: more = 0 } = usage;
  const several = areSeveral(channels);
  const nameOf = (channel) => (channel ? placeName(channel) + placeIn(channel, several) : 'all channels');
  const figure = element('figure', {});
  const measures = measureChoice(draw);
  const places = placeChoice(channels.map(nameOf), draw);
  const chosen = () => channels[places.value] ?? null;

  function draw() {
    const channel = chosen();
    const measure = MEASURES[new FormData(form).get('measure')];
    figure.replaceChildren(...drawing(channel?.days ?? usage.days, measure, nameOf(channel), figure));
  }

  function choose(channel) {
    places.value = channel ? channels.indexOf(channel) : ALL;
    draw();
    figure.querySelector('figcaption').focus();
  }

  const labelled = element('p', {}, element('label', { for: 'channel' }, 'Channel'), places);
  const form = element('form', { class: 'choosing' }, measures, labelled);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => announce(figure.querySelector('figcaption').textContent));
  body.replaceChildren(
    form,
    figure,
    channelTable(sums, channels, several, choose),
    more > 0 ? element('p', { class: 'soft' }, `${count(more, 'more channel')}, used less, only in the sums.`) : '',
  );
  draw();
}

function measureChoice(draw) {
  const one = ([value, { label }], index) => {
    const properties = { type: 'radio', name: 'measure', value, checked: index === 0, onchange: draw };
    return element('label', {}, element('input', properties), label);
  };
  return element('fieldset', {}, element('legend', {}, 'Measure'), ...Object.entries(MEASURES).map(one));
}

function placeChoice(names, draw) {
  const options = names.map((name, index) => element('option', { value: index }, name));
  const all = element('option', { value: ALL }, 'All channels');
  return element('select', { id: 'channel', onchange: draw }, all, ...options);
}

/** Opened once, the numbers stay open whatever is chosen. */
function drawing(days, measure, name, before) {
  const open = before.querySelector('details')?.open;
  const title = element('strong', {}, `${measure.label} by day, ${name}. `);
  return [
    element('figcaption', { tabindex: '-1' }, title, inWords(days, measure)),
    measure.down ? legend() : '',
    chart(days, measure),
    element('details', { open }, element('summary', {}, 'The same in numbers'), dayTable(days, name)),
  ];
}

function inWords(days, { of, up, down }) {
  const total = days.reduce((sum, figures) => sum + up(figures), 0);
  const words = `${count(total, ...of)} in ${count(days.length, 'day')}`;
  if (down) return `${words}, ${count(sumOf(days).disliked, 'disliked', 'disliked')}.`;
  if (total === 0) return `${words}.`;
  const most = days.reduce((best, figures) => (up(figures) > up(best) ? figures : best));
  return `${words}, most of them on ${day(most.day)}: ${count(up(most), ...of)}.`;
}

function legend() {
  return element(
    'p',
    { class: 'legend' },
    element('span', { class: 'series up' }, 'Liked, above the line'),
    ' ',
    element('span', { class: 'series down' }, 'Disliked, below it'),
  );
}
