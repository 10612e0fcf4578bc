import type { Evidence, Study } from '@/lib/knowledge/schema/evidence';

/** The study that scores; the knowledge checks make sure that it exists. */
export function preferredStudy(evidence: Evidence): Study | undefined {
  return evidence.studies.find((study) => study.id === evidence.preferred);
}
