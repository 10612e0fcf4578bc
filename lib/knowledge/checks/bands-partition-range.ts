import type { Finding } from '@/lib/knowledge/schema/finding';
import { defineCheck } from './check';

export const bandsPartitionRange = defineCheck({
  name: 'bands-partition-range',
  description: 'Every value of a measure falls in one band; other findings have no bands.',
  *find(kb) {
    for (const finding of kb.findings.values()) {
      const file = `findings/${finding.id}.json`;
      const remedy = 'List the bands from low to high, each beginning where the one before ends';
      const faults = finding.kind === 'measure' ? bandFaults(finding) : outcomeFaults(finding);
      for (const reason of faults) yield { file, path: 'outcomes', reason, remedy };
      for (const reason of repeatedOutcomes(finding)) {
        yield { file, path: 'outcomes', reason, remedy: 'Give each outcome an id of its own' };
      }
    }
  },
});

function* bandFaults({ outcomes, range, unit }: Finding): Generator<string, void> {
  if (!range) {
    yield 'A measure has no range';
    return;
  }
  if (!unit) yield 'A measure has no unit';
  if (range.min >= range.max) yield `The range ${range.min} to ${range.max} holds nothing`;
  let reached: number | undefined = range.min;
  for (const [index, { id, atLeast, below }] of outcomes.entries()) {
    const starts: number | undefined = atLeast ?? (index === 0 ? range.min : undefined);
    if (starts !== reached) {
      yield `The band "${id}" begins at ${starts ?? 'nothing'}, not at ${reached ?? 'nothing'}`;
    }
    const isLast = index === outcomes.length - 1;
    if (!isLast && below === undefined) yield `The band "${id}" has no upper end`;
    if (isLast && below !== undefined && below <= range.max) {
      yield `The last band "${id}" ends at ${below}, but the range holds ${range.max}`;
    }
    if (below !== undefined && starts !== undefined && below <= starts) {
      yield `The band "${id}" holds nothing`;
    }
    if (!isLast && below !== undefined && below > range.max) {
      yield `The band "${id}" ends above the range`;
    }
    reached = below;
  }
}

function* outcomeFaults({ kind, outcomes, range }: Finding): Generator<string, void> {
  if (range) yield `A ${kind} finding has a range`;
  for (const { id, atLeast, below } of outcomes) {
    if (atLeast !== undefined || below !== undefined) yield `The outcome "${id}" is a band`;
  }
  const ids = outcomes.map(({ id }) => id).join(', ');
  if (kind === 'binary' && ids !== 'present, absent') {
    yield `A binary finding has the outcomes ${ids}, not present, absent`;
  }
}

function* repeatedOutcomes({ outcomes }: Finding): Generator<string, void> {
  const ids = outcomes.map(({ id }) => id);
  for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index))) {
    yield `The outcome "${id}" is listed twice`;
  }
}
