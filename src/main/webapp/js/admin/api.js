import { Problem } from '../server.js';

const PATIENCE_MS = 30_000;

/** A problem that the server told, with its status. */
export class Refusal extends Problem {
  constructor(status, title, detail) {
    super(title, detail);
    this.status = status;
  }
}

/**
 * Reads JSON.
 *
 * @param {{also?: number[], patience?: number}} options `also`: failing statuses whose JSON is an answer like any other
 * @throws {Problem} when there is none
 */
export async function get(path, { also = [], patience = PATIENCE_MS } = {}) {
  const response = await reach(path, { headers: { Accept: 'application/json' }, cache: 'no-store' }, patience);
  if (!response.ok && !(also.includes(response.status) && isJson(response))) throw await refusal(response);
  return readable(response);
}

/** Asks for something to be done; gives the JSON of the answer, null when there is none. */
export async function send(method, path) {
  const response = await reach(path, { method, headers: { Accept: 'application/json' } }, PATIENCE_MS);
  if (!response.ok) throw await refusal(response);
  return response.status === 204 ? null : readable(response);
}

async function reach(path, options, patience) {
  try {
    return await fetch(path, { ...options, signal: AbortSignal.timeout(patience) });
  } catch {
    throw navigator.onLine
      ? new Problem('The server can’t be reached', 'It may be restarting: try again in a moment.')
      : new Problem('You are offline', 'Try again when you are back.');
  }
}

async function readable(response) {
  try {
    return await response.json();
  } catch {
    throw new Problem('The server sent something that could not be read', 'Load the page again.');
  }
}

/** A proxy's or a container's own error page has JSON neither, so each word of it may be missing. */
async function refusal(response) {
  const { status } = response;
  if (status === 401) return new Refusal(status, 'You are not signed in', 'Load the page again and sign in as admin.');
  if (status === 403) {
    return new Refusal(status, 'This is for admins', 'Open the page over https or on the server itself, and sign in.');
  }
  const { title, detail } = await response.json().catch(() => ({}));
  if (status === 404) return new Refusal(status, title || 'Not found', 'You may be signed out: load the page again.');
  return new Refusal(status, title || 'The server could not do it', detail || `It answered with status ${status}.`);
}

function isJson(response) {
  return (response.headers.get('Content-Type') ?? '').startsWith('application/json');
}
