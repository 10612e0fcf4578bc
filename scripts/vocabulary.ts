// Every word an input to `npm run assess` may use, as one JSON object.
import { knowledgeBase } from '@/lib/knowledge/current';
import type { Finding } from '@/lib/knowledge/schema/finding';

function findingWords(finding: Finding) {
  const { id, label, synonyms, question, section, kind, sided, unit, range, abnormal } = finding;
  const options = finding.outcomes.map((outcome) => ({ id: outcome.id, label: outcome.label }));
  return {
    id,
    label,
    synonyms,
    question,
    section,
    kind,
    sided,
    unit: unit ?? null,
    range: range ?? null,
    /** Options of a choice, bands of a measure; a binary finding takes a state. */
    options: kind === 'binary' ? [] : options,
    /** What the state "present" means for a measure or choice; null: it takes a value only. */
    abnormalLabel: abnormal?.label ?? null,
  };
}

const knowledge = knowledgeBase();
const vocabulary = {
  knowledgeVersion: knowledge.version,
  findings: [...knowledge.findings.values()].map(findingWords),
  conditions: [...knowledge.conditions.values()].map(({ id, label, synonyms, source }) => ({
    id,
    label,
    synonyms,
    source,
  })),
  tests: [...knowledge.tests.values()].map(({ id, label, synonyms }) => ({ id, label, synonyms })),
  settings: [...knowledge.settings.values()].map(({ id, label }) => ({ id, label })),
  complaints: [...knowledge.complaints.values()].map(({ id, label, painSites }) => ({
    id,
    label,
    painSites,
  })),
};
process.stdout.write(`${JSON.stringify(vocabulary, null, 2)}\n`);
