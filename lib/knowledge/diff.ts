// What changed between two releases, file by file and value by value.
import { compareText } from './fault';
import type { RawKnowledge } from './raw-knowledge';

export type ValueChange = {
  /** Place in the file; members of a list that have an id are named by it: "studies[smith-2020].sensitivity.value". */
  readonly path: string;
  /** As JSON; null where there was or is nothing. */
  readonly before: string | null;
  readonly after: string | null;
};

export type FileChange = {
  /** Below data/, e.g. "evidence/hip-fracture/age.json". */
  readonly file: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Empty for a file that came or went as a whole. */
  readonly values: readonly ValueChange[];
};

/** Every file that differs, in alphabetical order. */
export function diffKnowledge(before: RawKnowledge, after: RawKnowledge): readonly FileChange[] {
  const [old, current] = [filesOf(before), filesOf(after)];
  const files = [...new Set([...old.keys(), ...current.keys()])].sort(compareText);
  return files.flatMap((file): FileChange[] => {
    if (!old.has(file)) return [{ file, kind: 'added', values: [] }];
    if (!current.has(file)) return [{ file, kind: 'removed', values: [] }];
    const values = changedValues(old.get(file), current.get(file));
    return values.length > 0 ? [{ file, kind: 'changed', values }] : [];
  });
}

function filesOf({ model, ...folders }: RawKnowledge): ReadonlyMap<string, unknown> {
  const files = Object.entries(folders).flatMap(([folder, entries]) =>
    Object.entries(entries).map(([name, entry]): [string, unknown] => [
      `${folder}/${name}.json`,
      entry,
    ]),
  );
  return new Map([...files, ['model.json', model]]);
}

function changedValues(before: unknown, after: unknown): readonly ValueChange[] {
  const [old, current] = [new Map(leaves(before, '')), new Map(leaves(after, ''))];
  return [...new Set([...old.keys(), ...current.keys()])]
    .map((path) => ({
      path,
      before: old.get(path) ?? null,
      after: current.get(path) ?? null,
    }))
    .filter((change) => change.before !== change.after);
}

function* leaves(value: unknown, path: string): Generator<[string, string], void> {
  if (Array.isArray(value)) {
    for (const [index, member] of value.entries()) {
      yield* leaves(member, `${path}[${nameOf(member) ?? index}]`);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      yield* leaves(member, path === '' ? key : `${path}.${key}`);
    }
  } else yield [path, JSON.stringify(value)];
}

/** What tells one member of a list from another, so that a new one does not shift all that follow. */
function nameOf(member: unknown): string | undefined {
  if (typeof member !== 'object' || member === null) return undefined;
  for (const key of ['id', 'condition', 'code', 'test']) {
    const name: unknown = Reflect.get(member, key);
    if (typeof name === 'string') return name;
  }
  return undefined;
}
