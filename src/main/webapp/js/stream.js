/**
 * Reads server-sent events from a fetch body: EventSource cannot POST. Follows the HTML standard's parsing rules,
 * except for ids and retry times, which mean nothing for one answer.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 *
 * @param {ReadableStream<Uint8Array>} body
 * @yields {{type: string, data: string}}
 */
export async function* serverSentEvents(body) {
  let event = emptyEvent();
  for await (const line of lines(body)) {
    if (line !== '') {
      readField(event, line);
      continue;
    }
    if (event.data.length > 0) yield { type: event.type, data: event.data.join('\n') };
    event = emptyEvent();
  }
}

function emptyEvent() {
  return { type: 'message', data: [] };
}

function readField(event, line) {
  const colon = line.indexOf(':');
  const name = colon < 0 ? line : line.slice(0, colon);
  const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
  if (name === 'event') event.type = value;
  if (name === 'data') event.data.push(value);
}

async function* lines(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      rest += value;
      // A carriage return at the very end may be the first half of CRLF: it waits for what follows.
      const parts = rest.split(/\r\n|\n|\r(?!$)/);
      rest = parts.pop();
      yield* parts;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
