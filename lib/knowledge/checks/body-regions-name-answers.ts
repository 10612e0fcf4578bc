import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { BodyRegion } from '@/lib/knowledge/schema/body-region';
import { defineCheck, type FoundFault } from './check';

export const bodyRegionsNameAnswers = defineCheck({
  name: 'body-regions-name-answers',
  description: 'A mark of the pain drawing can be recorded as the findings its region names.',
  *find(kb) {
    const positions = new Map<number, string>();
    for (const region of kb.bodyRegions.values()) {
      yield* findingFaults(kb, region);
      const file = `body-regions/${region.id}.json`;
      const earlier = positions.get(region.position);
      if (earlier) {
        yield {
          file,
          path: 'position',
          reason: `${earlier} has the same position`,
          remedy: 'Give each region a position of its own',
        };
      }
      positions.set(region.position, region.id);
    }
  },
});

function* findingFaults(kb: KnowledgeBase, region: BodyRegion): Generator<FoundFault, void> {
  for (const field of ['pain', 'sensation'] as const) {
    for (const [index, id] of region[field].entries()) {
      const finding = kb.findings.get(id);
      if (!finding) continue;
      const place = { file: `body-regions/${region.id}.json`, path: `${field}[${index}]` };
      if (finding.kind !== 'binary') {
        yield {
          ...place,
          reason: `${id} is not answered with present or absent`,
          remedy: 'Name a finding that is',
        };
      }
      if (finding.sided && !region.sided) {
        yield {
          ...place,
          reason: `${id} has sides and the region has none`,
          remedy: 'Name a finding without sides, or none',
        };
      }
    }
  }
}
