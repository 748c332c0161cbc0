import { element, unseen } from './dom.js';

/** The address when it is an absolute http or https one, else null: no other scheme becomes a link. */
export function webAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  } catch {
    return null;
  }
}

/**
 * A link that leaves the page. It opens in a new tab, because leaving would cost the person the conversation; the
 * style sheet says so, seen and heard.
 */
export function externalLink(url, ...label) {
  return element('a', { class: 'leaves', href: url.href, rel: 'noopener noreferrer', target: '_blank' }, ...label);
}

/**
 * A link inside an answer, which always shows where it leads: the host stands beside the label, and a label that
 * looks like another address gives way to the real one.
 */
export function honestLink(url, label) {
  const words = label.map((part) => part.textContent ?? part).join('').trim();
  if (namesHost(words, url.host)) return externalLink(url, ...label);
  const shown = words === '' || looksLikeAddress(words) ? [url.href] : label;
  return externalLink(url, ...shown, ' ', element('span', { class: 'host' }, `(${url.host})`));
}

/** The number of a source, which stands under the answer with its host. */
export function citation(url, number) {
  return externalLink(url, unseen('Source '), `[${number}]`);
}

function namesHost(words, host) {
  const bare = words.toLowerCase().replace(/^https?:\/\//, '');
  return bare.startsWith(host) && /^($|[/?#])/.test(bare.slice(host.length));
}

function looksLikeAddress(words) {
  return /^(https?:\/\/|www\.)/i.test(words) || /^\S+\.[a-z]{2,}(\/\S*)?$/i.test(words);
}
