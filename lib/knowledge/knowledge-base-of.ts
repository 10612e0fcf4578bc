// The knowledge that an assessment was made with, by the version it names.
import { knowledgeBase, releasesDirectory } from './current';
import { type KnowledgeBase, loadReleasedKnowledgeBase } from './knowledge-base';
import { readRelease } from './releases';
import { upgraded } from './upgrades/upgrade';

/** Each takes some megabytes; who looks at old records looks at few versions. */
const KEPT = 2;

const recent = new Map<string, KnowledgeBase>();

/**
 * The shipped knowledge or an earlier release in the shape of today; undefined for a version that was
 * never released. Not parsed: `upgrade.test.ts` holds every release against today's schemas.
 */
export function knowledgeBaseOf(version: string): KnowledgeBase | undefined {
  const current = knowledgeBase();
  if (version === current.version) return current;
  const known = recent.get(version) ?? load(version);
  if (known) keep(known);
  return known;
}

function load(version: string): KnowledgeBase | undefined {
  const release = readRelease(releasesDirectory(), version);
  return release && loadReleasedKnowledgeBase(upgraded(release.raw), version);
}

/** A Map runs in order of insertion: the first is the one that was asked for longest ago. */
function keep(knowledge: KnowledgeBase): void {
  recent.delete(knowledge.version);
  recent.set(knowledge.version, knowledge);
  const [oldest] = recent.keys();
  if (recent.size > KEPT && oldest !== undefined) recent.delete(oldest);
}
