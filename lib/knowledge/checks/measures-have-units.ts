import type { Finding } from '@/lib/knowledge/schema/finding';
import { defineCheck } from './check';

export const measuresHaveUnits = defineCheck({
  name: 'measures-have-units',
  description:
    'A measure has a unit and limits, its normal band lies within them, its means make the band, and nothing else has any.',
  *find(kb) {
    for (const finding of kb.findings.values()) {
      const fault = faultOf(finding);
      if (fault) yield { file: `findings/${finding.id}.json`, ...fault };
    }
  },
});

function faultOf({ kind, unit, range, normalBand }: Finding) {
  if (kind !== 'measure') {
    if (unit === undefined && range === undefined && normalBand === undefined) return undefined;
    return {
      path: 'kind',
      reason: `A ${kind} finding has no unit, range or normal band`,
      remedy: 'Remove them, or make it a measure',
    };
  }
  if (unit === undefined || range === undefined) {
    return {
      path: unit === undefined ? 'unit' : 'range',
      reason: 'A number without a unit and limits cannot be checked when it is typed',
      remedy: 'Give unit and range',
    };
  }
  if (!normalBand) return undefined;
  const { low, high, meansByPosition } = normalBand;
  if (range.min > low || low > high || high > range.max) {
    return {
      path: 'normalBand',
      reason: `Normal is ${low} to ${high}, but the limits are ${range.min} to ${range.max}`,
      remedy: 'Give both in the unit of the finding',
    };
  }
  const means = Object.values(meansByPosition ?? { low, high }).filter(
    (mean) => mean !== undefined,
  );
  if (Math.min(...means) === low && Math.max(...means) === high) return undefined;
  return {
    path: 'normalBand.meansByPosition',
    reason: `The means are ${means.join(', ')}, but the band is ${low} to ${high}`,
    remedy: 'Let the band run from the lowest to the highest mean',
  };
}
