// Until kb-1a5055b1aa51 a condition had no causes, site, behaviour, course or severity, and its management
// was plain text. The engine reads none of these: only who looks a condition up does.
import type { RawKnowledge } from '@/lib/knowledge/raw-knowledge';
import { type Entry, eachEntry } from './each-entry';

const NOT_DESCRIBED = 'Not described in this release.';

/** Says of every description that it is missing, and keeps the words of the management. */
export function describeConditions(raw: RawKnowledge): RawKnowledge {
  return eachEntry(raw, 'conditions', (condition) =>
    'severity' in condition ? condition : described(condition),
  );
}

function described(condition: Entry): Entry {
  return {
    causes: [NOT_DESCRIBED],
    painSite: NOT_DESCRIBED,
    painBehaviour: NOT_DESCRIBED,
    naturalCourse: NOT_DESCRIBED,
    severity: {
      level: 'mustNotMiss' in condition ? 'serious' : 'disabling',
      rationale: `${NOT_DESCRIBED} The level only says whether it must not be missed.`,
    },
    ...condition,
    management: texts(condition.management).map((text) => ({ kind: 'advice', text })),
  };
}

function texts(management: unknown): readonly unknown[] {
  return Array.isArray(management) ? management : [];
}
