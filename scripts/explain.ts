// What stands behind one assessment, on the command line: the smallest changes that would alter it, what separates
// two candidates, and how to rule one in or out.
//   npm run -s explain -- FILE.json [--condition ID] [--against ID]     - for standard input
// Without --condition the first candidate is explained, without --against it is set against the second.
import { readFileSync } from 'node:fs';
import { assess } from '@/lib/engine/assess';
import { contrastOf } from '@/lib/engine/contrast';
import { parseInput } from '@/lib/engine/parse-input';
import { planFor } from '@/lib/engine/question';
import { smallestChanges } from '@/lib/engine/smallest-change';
import type { InputError } from '@/lib/engine/types';
import { knowledgeBase } from '@/lib/knowledge/current';
import { err, ok, type Result } from '@/lib/result';
import { fail, inOneLine, isFileError, parseJson, STANDARD_INPUT } from './launch/command-line';

const USAGE = 'Usage: npm run -s explain -- FILE.json (or -) [--condition ID] [--against ID]';

type Options = { readonly file: string; readonly condition?: string; readonly against?: string };

function optionsOf(args: readonly string[]): Options | null {
  const [file, ...rest] = args;
  if (file === undefined || rest.length % 2 !== 0) return null;
  const options: { condition?: string; against?: string } = {};
  for (let i = 0; i < rest.length; i += 2) {
    const value = rest[i + 1] ?? '';
    if (rest[i] === '--condition') options.condition = value;
    else if (rest[i] === '--against') options.against = value;
    else return null;
  }
  return { file, ...options };
}

function explain(text: string, options: Options): Result<object, string> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const knowledge = knowledgeBase();
  const input = parseInput(knowledge, json.value);
  if (!input.ok) return err(inOneLine(input.error));
  const assessed = assess(knowledge, input.value);
  if (!assessed.ok) return err(inOneLine(assessed.error));
  const ranked = assessed.value.differential.map(({ condition }) => condition);
  const condition = options.condition ?? ranked[0] ?? '';
  const against = options.against ?? ranked.find((id) => id !== condition) ?? '';
  const parts = {
    smallestChanges: smallestChanges(knowledge, input.value),
    contrast: contrastOf(knowledge, input.value, condition, against),
    ruleIn: planFor(knowledge, input.value, condition, 'rule-in'),
    ruleOut: planFor(knowledge, input.value, condition, 'rule-out'),
  };
  const faults: InputError[] = Object.values(parts).flatMap((part) => (part.ok ? [] : part.error));
  if (faults.length > 0) return err(inOneLine(faults));
  const { knowledgeVersion, engineVersion, inputHash } = assessed.value;
  const values = Object.entries(parts).map(([name, part]) => [name, part.ok ? part.value : null]);
  return ok({ ...Object.fromEntries(values), knowledgeVersion, engineVersion, inputHash });
}

function main(args: readonly string[]): void {
  const options = optionsOf(args);
  if (!options) {
    fail(USAGE);
    return;
  }
  const text = readFileSync(options.file === '-' ? STANDARD_INPUT : options.file, 'utf8');
  const result = explain(text, options);
  if (result.ok) process.stdout.write(`${JSON.stringify(result.value)}\n`);
  else fail(result.error);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!isFileError(error)) throw error;
  fail(`Cannot read the file: ${error.message}`);
}
