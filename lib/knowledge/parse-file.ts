// From an untrusted file to a typed entry, or to faults a person without code can act on.
import type * as z from 'zod';
import { compareText, type Fault } from './fault';
import type { RawFolder } from './raw-knowledge';

export type ParsedFolder<Entry> = {
  readonly files: { readonly file: string; readonly entry: Entry }[];
  readonly faults: readonly Fault[];
};

/** One file: its entry, or all of its faults. */
export type FileParser = <Entry>(
  file: string,
  raw: unknown,
  schema: z.ZodType<Entry>,
) => { ok: true; value: Entry } | { ok: false; error: readonly Fault[] };

/** Every file of a folder, in alphabetical order of the file names. */
export function parseFolder<Entry>(
  folder: string,
  raw: RawFolder,
  schema: z.ZodType<Entry>,
  parse: FileParser,
): ParsedFolder<Entry> {
  const files: { file: string; entry: Entry }[] = [];
  const faults: Fault[] = [];
  for (const name of Object.keys(raw).sort(compareText)) {
    const file = `${folder}/${name}.json`;
    const parsed = parse(file, raw[name], schema);
    if (parsed.ok) files.push({ file, entry: parsed.value });
    else faults.push(...parsed.error);
  }
  return { files, faults };
}

/** Holds the file against its schema. */
export const parseFile: FileParser = (file, raw, schema) => {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, error: parsed.error.issues.map((issue) => faultOf(file, issue)) };
};

/** For files that are known to have been parsed already: the content is the entry. */
export function takeAsParsed<Entry>(_file: string, raw: unknown, _schema: z.ZodType<Entry>) {
  return { ok: true as const, value: raw as Entry };
}

function faultOf(file: string, issue: z.core.$ZodIssue): Fault {
  return {
    rule: 'schema',
    file,
    path: pathText(issue.path),
    reason: issue.message,
    remedy: remedyFor(issue),
  };
}

/** ["studies", 0, "source"] → "studies[0].source" */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}

function remedyFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'Remove or rename the field: lib/knowledge/README.md lists the fields of each file';
    case 'invalid_type':
      return `Give a value of type ${issue.expected}`;
    case 'invalid_value':
      return `Use one of: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `Give at least ${issue.minimum}`;
    case 'too_big':
      return `Give at most ${issue.maximum}`;
    case 'invalid_union':
      return 'Use one of the forms in lib/knowledge/README.md, "Rules"';
    default:
      return 'Correct it as lib/knowledge/README.md describes';
  }
}
