// The engine on the command line: a case in, an assessment out. See lib/engine/README.md.
//   npm run -s assess -- FILE.json      one case; - for standard input
//   npm run -s assess -- --jsonl FILE   one case a line; a bad line gives {"error": ...} and the run goes on
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { assess } from '@/lib/engine/assess';
import { parseInput } from '@/lib/engine/parse-input';
import type { Assessment } from '@/lib/engine/types';
import { knowledgeBase } from '@/lib/knowledge/current';
import { err, type Result } from '@/lib/result';
import {
  fail,
  inOneLine,
  isFileError,
  oneLine,
  parseJson,
  STANDARD_INPUT,
  withoutByteOrderMark,
} from './launch/command-line';

const USAGE = 'Usage: npm run -s assess -- FILE.json (or - for standard input), or --jsonl FILE';

async function main(args: readonly string[]): Promise<void> {
  const [first, second] = args;
  if (first === '--jsonl' && second !== undefined && args.length === 2) await assessLines(second);
  else if (first !== undefined && first !== '--jsonl' && args.length === 1) assessFile(first);
  else fail(USAGE);
}

function assessFile(file: string): void {
  const text = readFileSync(file === '-' ? STANDARD_INPUT : file, 'utf8');
  const result = assessText(text);
  if (result.ok) process.stdout.write(`${JSON.stringify(result.value)}\n`);
  else fail(result.error);
}

async function assessLines(file: string): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    const text = withoutByteOrderMark(line);
    if (text.trim() === '') continue;
    const result = assessText(text);
    const output = result.ok ? result.value : { error: result.error, line: number };
    process.stdout.write(`${JSON.stringify(output)}\n`);
  }
}

/** The assessment, or one line that names every faulty field. */
function assessText(text: string): Result<Assessment, string> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const knowledge = knowledgeBase();
  const input = parseInput(knowledge, json.value);
  if (!input.ok) return err(inOneLine(input.error));
  const assessment = assess(knowledge, input.value);
  return assessment.ok ? assessment : err(inOneLine(assessment.error));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!isFileError(error)) throw error;
  fail(oneLine(error.message));
});
