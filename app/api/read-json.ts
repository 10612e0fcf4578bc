import { err, ok, type Result } from '@/lib/result';

export type UnreadableBody = 'not-json-type' | 'too-large' | 'unreadable';

/**
 * The JSON of a request. A body over `maxBytes` is refused by its declared length and, because that
 * may be missing or a lie, again while it is read; it is never parsed.
 */
export async function readJson(
  request: Request,
  maxBytes: number,
): Promise<Result<unknown, UnreadableBody>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return err('not-json-type');
  if (Number(request.headers.get('content-length')) > maxBytes) return err('too-large');
  const bytes = await readUpTo(request.body, maxBytes);
  if (bytes === null) return err('too-large');
  try {
    // Anything but UTF-8 is refused, not repaired: an answer must arrive as it was given.
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return err('unreadable');
  }
}

async function readUpTo(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early cancels the stream.
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
