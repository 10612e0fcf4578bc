// A kept assessment computed again: npm run -s replay -- FILE.json (or - for standard input)
// FILE holds {"input": ..., "output": ...}: the case as it was given to `assess`, and what came out.
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { type Replay, replay } from '@/lib/engine/replay';
import { knowledgeBase } from '@/lib/knowledge/current';
import { knowledgeBaseOf } from '@/lib/knowledge/knowledge-base-of';
import { pathText } from '@/lib/knowledge/parse-file';
import { err, ok, type Result } from '@/lib/result';
import {
  fail,
  inOneLine,
  isFileError,
  oneLine,
  parseJson,
  STANDARD_INPUT,
} from './launch/command-line';

const USAGE = 'Usage: npm run -s replay -- FILE.json (or - for standard input)';
const NOT_BOTH =
  'Give {"input": ..., "output": ...}: an assessment alone holds only the hash of its input.';

/** What is read; all the rest of the output is kept for the comparison of the bytes. */
const outputSchema = z.looseObject({
  knowledgeVersion: z.string(),
  engineVersion: z.string(),
  inputHash: z.string(),
  firstLineTest: z.string(),
  differential: z.array(
    z.looseObject({
      condition: z.string(),
      label: z.string(),
      probability: z.number(),
      rank: z.number(),
    }),
  ),
  mustNotMiss: z.array(
    z.looseObject({
      condition: z.string(),
      label: z.string(),
      state: z.enum(['flagged', 'not-yet-excluded', 'excluded-for-now']),
    }),
  ),
});
const fileSchema = z.strictObject({ input: z.looseObject({}), output: outputSchema });

function main(args: readonly string[]): void {
  const [file] = args;
  if (file === undefined || args.length !== 1) fail(USAGE);
  else replayFile(file);
}

function replayFile(file: string): void {
  const result = replayText(readFileSync(file === '-' ? STANDARD_INPUT : file, 'utf8'));
  if (result.ok) process.stdout.write(`${JSON.stringify(result.value)}\n`);
  else fail(result.error);
}

/** The one object that is printed, or one line on what is wrong with the file. */
function replayText(text: string): Result<object, string> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const kept = fileSchema.safeParse(json.value);
  if (!kept.success) return err(refusalOf(json.value, kept.error));
  const { input, output } = kept.data;
  const { knowledgeVersion, engineVersion, inputHash } = output;
  const then = knowledgeBaseOf(knowledgeVersion);
  const again = replay(
    { input, output, knowledgeVersion, engineVersion, inputHash },
    then,
    knowledgeBase(),
  );
  return toPrinted(again);
}

function toPrinted({ reproduction, today, ...versions }: Replay): Result<object, string> {
  if (reproduction.kind === 'input-refused') return err(inOneLine(reproduction.errors));
  if (reproduction.kind === 'other-input') {
    return err('input: It is not the case that this output was made from: its hash is another.');
  }
  // No knowledge took the case: then it is the case that is wrong.
  if (!today.ok && reproduction.kind === 'knowledge-not-kept') return err(inOneLine(today.error));
  return ok({
    same: reproduction.kind === 'same',
    ...versions,
    /** Why it is not the same, with what the engine says now under that knowledge. */
    reproduction,
    /** From what was kept to what today's knowledge and engine say; null where they refuse the case. */
    comparison: today.ok ? today.value : null,
  });
}

function refusalOf(file: unknown, { issues }: z.ZodError): string {
  const isBoth = typeof file === 'object' && file !== null && 'input' in file && 'output' in file;
  if (!isBoth) return NOT_BOTH;
  return inOneLine(
    issues.map(({ path, message }) => ({ field: pathText(path), message: `${message}.` })),
  );
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!isFileError(error)) throw error;
  fail(oneLine(error.message));
}
