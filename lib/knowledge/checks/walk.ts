// Looks at every place of an entry alike, so that a check holds for fields added later too.
import { pathText } from '@/lib/knowledge/parse-file';

export type Place = {
  readonly path: string;
  readonly object: Readonly<Record<string, unknown>>;
};

/** Every object in the entry, the entry itself first, with its path. */
export function* objectsIn(
  entry: unknown,
  steps: readonly PropertyKey[] = [],
): Generator<Place, void> {
  if (Array.isArray(entry)) {
    for (const [index, item] of entry.entries()) yield* objectsIn(item, [...steps, index]);
  } else if (isObject(entry)) {
    yield { path: pathText(steps), object: entry };
    for (const [key, value] of Object.entries(entry)) yield* objectsIn(value, [...steps, key]);
  }
}

/**
 * Every place that names a source. An anatomical source ("hip") has no locator beside it, so it is
 * not taken for one.
 */
export function* citationsIn(entry: unknown): Generator<{ path: string; source: string }, void> {
  for (const { path, object } of objectsIn(entry)) {
    if (typeof object.source === 'string' && typeof object.locator === 'string') {
      yield { path: path === '' ? 'source' : `${path}.source`, source: object.source };
    }
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
