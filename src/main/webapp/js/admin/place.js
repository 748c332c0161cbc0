import { element } from '../dom.js';
import { externalLink, webAddress } from '../link.js';

/** What people call the place that an answer was given in. */
export function placeName({ platform, channel }) {
  if (platform === 'web') return 'Chat page and API';
  return channel || 'Forgotten channels';
}

/** The same as a link into Slack, where there is something to go to. */
export function placeLink(place) {
  const { platform, workspace, channel } = place;
  if (platform !== 'slack' || !workspace || !channel) return element('span', { dir: 'auto' }, placeName(place));
  const address = `https://app.slack.com/client/${encodeURIComponent(workspace)}/${encodeURIComponent(channel)}`;
  return externalLink(webAddress(address), channel);
}

/** The workspace, where there are several. */
export function placeIn({ platform, workspace }, several) {
  return several && platform === 'slack' && workspace ? ` in ${workspace}` : '';
}

export function areSeveral(places) {
  return new Set(places.filter(({ platform }) => platform === 'slack').map(({ workspace }) => workspace)).size > 1;
}
