import { button, element, unseen } from './dom.js';
import { externalLink, webAddress } from './link.js';

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
const languages = new Intl.DisplayNames(['en'], { type: 'language' });

/**
 * The stories an answer comes from: those that it cites by their numbers there, then what else was found.
 *
 * @param {{stories?: object[], total?: number, by_type?: Object<string, number>}} results
 * @param {{sources?: object[]}} evidence
 * @param {number} atFirst how many are shown before the person asks for the rest
 * @param {(type: string) => void} narrow asks again for one content type only
 * @returns {HTMLElement|null} null when there are none
 */
export function sources(results, evidence, atFirst, narrow) {
  const found = results?.stories ?? [];
  const cited = (evidence?.sources ?? []).map((story) => found.find((other) => isSame(story, other)) ?? story);
  const stories = [...cited, ...found.filter((story) => !cited.some((other) => isSame(story, other)))];
  if (stories.length === 0) return null;
  const cards = stories.map((story, index) => card(story, index < cited.length ? index + 1 : null));
  const rest = cards.slice(atFirst);
  rest.forEach((card) => (card.hidden = true));
  return element(
    'div',
    { class: 'sources' },
    element('h3', {}, count(stories.length, results?.total)),
    chips(results?.by_type ?? {}, narrow),
    element('ul', { class: 'cards' }, ...cards),
    rest.length > 0 ? more(rest) : null,
  );
}

function isSame(story, other) {
  return story.url === other.url;
}

function count(shown, total = shown) {
  if (total > shown) return `${shown} of ${total} stories`;
  return shown === 1 ? '1 story' : `${shown} stories`;
}

function chips(byType, narrow) {
  const types = Object.entries(byType).sort(([, a], [, b]) => b - a);
  if (types.length < 2) return null;
  const chip = ([type, number]) =>
    button([unseen('Only '), readable(type), ' ', element('span', { class: 'number' }, String(number))], () => narrow(type), {
      class: 'quiet chip',
      'data-type': type,
    });
  return element('div', { class: 'chips', role: 'group', 'aria-label': 'Narrow by content type' }, ...types.map(chip));
}

function more(rest) {
  const reveal = button(`Show ${rest.length} more`, () => {
    rest.forEach((card) => (card.hidden = false));
    rest[0].querySelector('h4').focus();
    reveal.remove();
  });
  return reveal;
}

function card(story, number) {
  const lang = languageTag(story.language);
  return element(
    'li',
    { class: 'card', 'data-story': story.id },
    element(
      'h4',
      { lang, dir: 'auto', tabindex: '-1' },
      number && [unseen('Source '), element('span', { class: 'number' }, `${number}. `)],
      story.name || story.slug || 'Untitled story',
    ),
    facts(story, lang),
    passage(story.passage, lang),
    links(story),
  );
}

function facts(story, lang) {
  const published = new Date(story.published_at ?? NaN);
  const known = [
    story.content_type && readable(story.content_type),
    lang && languages.of(lang),
    Number.isNaN(published.getTime())
      ? null
      : element('span', {}, 'published ', element('time', { datetime: story.published_at }, date.format(published))),
  ].filter(Boolean);
  return element('p', { class: 'facts' }, ...known.flatMap((fact, index) => (index ? [' · ', fact] : [fact])));
}

function passage(parts, lang) {
  if (!parts?.length) return null;
  const pieces = parts.map(({ text, highlighted }) => (highlighted ? element('mark', {}, text) : text));
  return element('p', { class: 'passage', lang, dir: 'auto' }, ...pieces);
}

function links(story) {
  const open = webAddress(story.url);
  const edit = webAddress(story.edit_url);
  const of = unseen(` “${story.name}”`);
  return element(
    'p',
    { class: 'links' },
    open && externalLink(open, 'Open', of.cloneNode(true), ' ', element('span', { class: 'host' }, `(${open.host})`)),
    edit && externalLink(edit, 'Edit', of, ' in Storyblok'),
  );
}

function readable(type) {
  const words = type.replace(/[_-]+/g, ' ').replace(/\b(faq|api|seo)\b/g, (short) => short.toUpperCase()).trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Storyblok writes `de_AT`; its "default" names no language. */
function languageTag(language) {
  try {
    return language && language !== 'default' ? Intl.getCanonicalLocales(language.replace('_', '-'))[0] : null;
  } catch {
    return null;
  }
}
