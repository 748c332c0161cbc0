import { serverSentEvents } from './stream.js';

/** What went wrong, in words for the person: RFC 9457's title and detail, or ours when the server gave none. */
export class Problem extends Error {
  constructor(title, detail = '') {
    super(title);
    this.title = title.replace(/\.$/, '');
    this.detail = detail;
  }
}

const DEFAULTS = { name: 'Storychat', parts: {}, examples: ['What can I ask you?', 'What was published most recently?'] };

/** What the page should know about this server; defaults when it does not say. */
export async function about() {
  try {
    const response = await fetch('api/app', { headers: { Accept: 'application/json' } });
    if (!response.ok) return DEFAULTS;
    const app = await response.json();
    return {
      name: app.name || DEFAULTS.name,
      parts: app.parts ?? DEFAULTS.parts,
      examples: Array.isArray(app.examples) ? app.examples : DEFAULTS.examples,
    };
  } catch {
    return DEFAULTS;
  }
}

/**
 * Asks one question. Yields `{status}` and `{text}` while the answer comes, `{answer}` at its end, once.
 *
 * @throws {Problem} when there is no answer or it breaks off
 * @throws {DOMException} AbortError when the signal stops it
 */
export async function* ask(message, conversationId, signal) {
  const response = await post({ message, conversation_id: conversationId }, signal);
  if (!response.ok) throw await problemOf(response);
  if (!isEventStream(response)) {
    yield { answer: await response.json() };
    return;
  }
  for await (const { type, data } of streamed(response.body, signal)) {
    const content = parse(data);
    if (type === 'status') yield { status: content.text };
    if (type === 'text') yield { text: content.text };
    if (type === 'error') throw new Problem(content.title || 'Something went wrong', content.detail);
    if (type === 'done') {
      yield { answer: content };
      return;
    }
  }
  throw new Problem('The answer was interrupted', 'The connection closed before the answer was complete.');
}

async function post(body, signal) {
  try {
    return await fetch('api/conversation', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
      body: JSON.stringify(body),
      signal,
    });
  } catch (failure) {
    if (signal.aborted) throw failure;
    throw navigator.onLine
      ? new Problem('The server can’t be reached', 'It may be restarting. Your question is kept: try again in a moment.')
      : new Problem('You are offline', 'Your question is kept: try again when you are back.');
  }
}

async function* streamed(body, signal) {
  try {
    yield* serverSentEvents(body);
  } catch (failure) {
    if (signal.aborted) throw failure;
    throw new Problem('The answer was interrupted', 'The connection to the server was lost.');
  }
}

async function problemOf(response) {
  const fallback = `The server answered with status ${response.status}.`;
  try {
    const { title, detail } = await response.json();
    return new Problem(title || 'The question could not be answered', detail || fallback);
  } catch {
    return new Problem('The question could not be answered', fallback);
  }
}

function isEventStream(response) {
  return (response.headers.get('Content-Type') ?? '').startsWith('text/event-stream');
}

function parse(data) {
  try {
    return JSON.parse(data) ?? {};
  } catch {
    throw new Problem('The answer was interrupted', 'The server sent something that could not be read.');
  }
}
