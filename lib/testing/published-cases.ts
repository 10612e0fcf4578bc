// The published cases of lib/engine/cases as inputs, for what must hold on every one of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const FOLDER = join('lib', 'engine', 'cases');
const caseSchema = z.object({ id: z.string(), input: z.unknown() });

export type PublishedCase = { readonly id: string; readonly input: unknown };

/** In alphabetical order of the file names. */
export function publishedCases(): readonly PublishedCase[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => caseSchema.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))));
}
