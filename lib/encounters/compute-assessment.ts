import 'server-only';
import { assess } from '@/lib/engine/assess';
import type { Assessment } from '@/lib/engine/types';
import { knowledgeBase } from '@/lib/knowledge/current';
import { log } from '@/lib/log';
import { toAssessmentInput } from './assessment-input';
import type { EncounterDto } from './types';

const KEPT = 500;

/** By encounter, its version and the knowledge: all that an assessment depends on. */
const recent = new Map<string, Assessment>();

/**
 * What the engine says about the record. The same version of a record is computed once, however many
 * pages show it. Answers that this release no longer has carry no weight.
 */
export function computeAssessment(encounter: EncounterDto): Assessment {
  const knowledge = knowledgeBase();
  const key = `${encounter.id}/${encounter.version}/${knowledge.version}`;
  const known = recent.get(key);
  if (known) return known;
  const assessed = assess(knowledge, toAssessmentInput(encounter, knowledge));
  if (!assessed.ok) {
    const fields = assessed.error.map(({ field }) => field).join(', ');
    throw new Error(`Encounter ${encounter.id} does not fit ${knowledge.version}: ${fields}`);
  }
  keep(key, assessed.value);
  return assessed.value;
}

/** Nothing where the answers cannot be weighed: what is recorded must stay usable without a ranking. */
export function assessmentOrNull(encounter: EncounterDto): Assessment | null {
  try {
    return computeAssessment(encounter);
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    log.error({ event: 'ranking-unavailable', encounterId: encounter.id, error: name });
    return null;
  }
}

/** A Map runs in order of insertion, so the first key is the oldest. */
function keep(key: string, assessment: Assessment): void {
  recent.set(key, assessment);
  const [oldest] = recent.keys();
  if (recent.size > KEPT && oldest !== undefined) recent.delete(oldest);
}
