// What the engine gives, to the byte, for every published case under one knowledge that never changes. An
// engine that gives other bytes is another engine and needs another version: an assessment that was kept
// is held against the version that it names.
import { canonicalJson } from '@/lib/knowledge/canonical-json';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { sha256Hex } from '@/lib/knowledge/sha256';
import { assess, ENGINE_VERSION } from './assess';
import { parseInput } from './parse-input';

/** Never another one: then nobody could tell whether the engine changed or the knowledge. */
export const GOLDEN_KNOWLEDGE = 'kb-95c92b644238';

export const GOLDEN_FILE = 'lib/engine/golden.json';

export type Golden = {
  readonly engineVersion: string;
  readonly knowledgeVersion: string;
  readonly cases: Readonly<Record<string, GoldenCase>>;
};

/** SHA-256 of the canonical JSON of what goes in and of what comes out. */
export type GoldenCase = { readonly input: string; readonly output: string };

type Case = { readonly id: string; readonly input: unknown };

/** Cases that use words newer than this knowledge are left out. */
export function goldenOf(knowledge: KnowledgeBase, cases: readonly Case[]): Golden {
  const golden = cases.flatMap(({ id, input }) => {
    const hashes = hashesOf(knowledge, input);
    return hashes ? [[id, hashes] as const] : [];
  });
  return {
    engineVersion: ENGINE_VERSION,
    knowledgeVersion: knowledge.version,
    cases: Object.fromEntries(golden),
  };
}

function hashesOf(knowledge: KnowledgeBase, input: unknown): GoldenCase | undefined {
  const parsed = parseInput(knowledge, input);
  if (!parsed.ok) return undefined;
  const assessed = assess(knowledge, parsed.value);
  if (!assessed.ok) return undefined;
  return { input: assessed.value.inputHash, output: sha256Hex(canonicalJson(assessed.value)) };
}

/** Cases whose input is the same and that give other bytes. */
export function changedCases(before: Golden, after: Golden): readonly string[] {
  return Object.entries(before.cases)
    .filter(([id, { input, output }]) => {
      const now = after.cases[id];
      return now?.input === input && now.output !== output;
    })
    .map(([id]) => id);
}
