// What the production build really holds: the attack tests are only as complete as this list.
import { readFileSync } from 'node:fs';
import * as z from 'zod';

const BUILD = '.next/server';

const pathsSchema = z.record(z.string(), z.string());
const actionsSchema = z.object({
  node: z.record(z.string(), z.object({ exportedName: z.string(), filename: z.string() })),
});

/** Every page and route handler, as the build names them. */
export function builtPages(): string[] {
  return Object.keys(pathsSchema.parse(readJson('app-paths-manifest.json'))).sort();
}

/** Every server action: its name and the id under which it can be called. */
export function builtActions(): ReadonlyMap<string, string> {
  const { node } = actionsSchema.parse(readJson('server-reference-manifest.json'));
  return new Map(Object.entries(node).map(([id, { exportedName }]) => [exportedName, id]));
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(`${BUILD}/${name}`, 'utf8'));
}
