import { expect, test } from 'vitest';
import { readJson } from './read-json';

function aRequest(body: BodyInit | null, headers: Record<string, string> = {}): Request {
  // Node asks for `duplex` with a stream; the browser's types do not know it.
  const init: RequestInit & { readonly duplex: 'half' } = {
    duplex: 'half',
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  };
  return new Request('http://localhost/', init);
}

/** Sends no length, as a chunked upload does. */
function inChunks(...chunks: readonly string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });
}

test('JSON is read, with or without a charset', async () => {
  const request = aRequest('{"a":[1]}', { 'content-type': 'application/json; charset=utf-8' });

  expect(await readJson(request, 100)).toEqual({ ok: true, value: { a: [1] } });
});

test.each([
  ['nothing', null],
  ['half an object', '{"a":'],
  ['a number JSON does not know', 'NaN'],
  ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
])('%s is not JSON', async (_, body) => {
  expect(await readJson(aRequest(body), 100)).toEqual({ ok: false, error: 'unreadable' });
});

test('another content type is refused: a form of another site can send text, not JSON', async () => {
  const request = aRequest('{}', { 'content-type': 'text/plain' });

  expect(await readJson(request, 100)).toEqual({ ok: false, error: 'not-json-type' });
});

test('a long body is refused by its declared length and by its bytes', async () => {
  const declared = aRequest('{}', { 'content-length': '101' });
  const undeclared = aRequest(inChunks('"', 'x'.repeat(60), 'x'.repeat(60), '"'));

  expect(await readJson(declared, 100)).toEqual({ ok: false, error: 'too-large' });
  expect(await readJson(undeclared, 100)).toEqual({ ok: false, error: 'too-large' });
});
