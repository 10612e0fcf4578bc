import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { Citation } from '@/lib/knowledge/schema/primitives';
import { defineCheck } from './check';
import { allEvidence, allJointRules, allPriors, evidenceFile, priorsFile } from './files';

type CitedNumber = {
  readonly file: string;
  readonly path: string;
  readonly what: string;
  readonly citations: readonly Pick<Citation, 'source'>[];
};

/** An expert estimate cites the source that says it is one. */
export const citesEveryNumber = defineCheck({
  name: 'cites-every-number',
  description: 'Every number the engine uses or the screen shows leads to a source.',
  *find(kb) {
    for (const { file, path, what, citations } of citedNumbers(kb)) {
      if (citations.some(({ source }) => kb.sources.has(source))) continue;
      yield {
        file,
        path,
        reason: `The ${what} leads to no source`,
        remedy: 'Cite where it is printed, or mark it as an expert estimate and cite that',
      };
    }
  },
});

function* citedNumbers(kb: KnowledgeBase): Generator<CitedNumber, void> {
  yield* findingNumbers(kb);
  yield* evidenceNumbers(kb);
  yield* conditionNumbers(kb);
  yield* modelNumbers(kb);
  for (const { id, citations } of kb.conditionPairs) {
    const file = `condition-pairs/${id}.json`;
    yield { file, path: 'coOccurrence', what: 'co-occurrence', citations };
  }
  for (const { id, radiation } of kb.tests.values()) {
    if (radiation.millisievertHigh === 0) continue;
    const citations = radiation.citation ? [radiation.citation] : [];
    yield { file: `tests/${id}.json`, path: 'radiation', what: 'dose', citations };
  }
}

function* findingNumbers(kb: KnowledgeBase): Generator<CitedNumber, void> {
  for (const { id, baseRateBasis, normalBand, interRaterReliability } of kb.findings.values()) {
    const file = `findings/${id}.json`;
    yield { file, path: 'baseRateBasis', what: 'base rate', citations: baseRateBasis.citations };
    if (normalBand) {
      yield { file, path: 'normalBand', what: 'normal band', citations: [normalBand.citation] };
    }
    if (interRaterReliability) {
      const { citation } = interRaterReliability;
      yield { file, path: 'interRaterReliability', what: 'agreement', citations: [citation] };
    }
  }
}

function* evidenceNumbers(kb: KnowledgeBase): Generator<CitedNumber, void> {
  for (const evidence of allEvidence(kb)) {
    for (const [index, study] of evidence.studies.entries()) {
      const path = `studies[${index}]`;
      yield { file: evidenceFile(evidence), path, what: 'study', citations: [study] };
    }
  }
  for (const { id, citation } of allJointRules(kb)) {
    const file = `joint-rules/${id}.json`;
    yield { file, path: 'citation', what: 'table of counts', citations: [citation] };
  }
}

function* conditionNumbers(kb: KnowledgeBase): Generator<CitedNumber, void> {
  for (const { id, mustNotMiss } of kb.conditions.values()) {
    if (!mustNotMiss) continue;
    const file = `conditions/${id}.json`;
    yield { file, path: 'mustNotMiss', what: 'threshold', citations: [mustNotMiss.citation] };
  }
  for (const priors of allPriors(kb)) {
    for (const [index, { citation }] of priors.shares.entries()) {
      const path = `shares[${index}]`;
      yield { file: priorsFile(priors), path, what: 'share', citations: [citation] };
    }
  }
}

function* modelNumbers({ model, dependenceGroups }: KnowledgeBase): Generator<CitedNumber, void> {
  const { designShrinkage, ...parameters } = model;
  for (const [name, { citations }] of Object.entries(parameters)) {
    yield { file: 'model.json', path: name, what: 'parameter', citations };
  }
  for (const [design, { citations }] of Object.entries(designShrinkage)) {
    yield { file: 'model.json', path: `designShrinkage.${design}`, what: 'parameter', citations };
  }
  for (const { id, citations } of dependenceGroups.values()) {
    yield { file: `dependence-groups/${id}.json`, path: 'citations', what: 'discount', citations };
  }
}
