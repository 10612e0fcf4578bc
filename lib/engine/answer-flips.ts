// The other answers a clinician could have given to what was recorded: present for absent, another option, a
// normal value for an abnormal one.
import type { Finding } from '@/lib/knowledge/schema/finding';
import type { Observation } from './types';

/** Empty where the answer says nothing, or has no other. */
export function otherAnswers(finding: Finding, recorded: Observation): Observation[] {
  const { id, side, state, value } = recorded;
  const place = side ? { id, side } : { id };
  if (state === 'present') return [{ ...place, state: 'absent' }];
  if (state === 'absent') return [{ ...place, state: 'present' }];
  if (typeof value === 'string') {
    const options = finding.outcomes.filter((outcome) => outcome.id !== value);
    return options.map((option) => ({ ...place, value: option.id }));
  }
  if (typeof value === 'number' && finding.abnormal) {
    return [{ ...place, state: isAbnormal(finding, value) ? 'absent' : 'present' }];
  }
  return [];
}

function isAbnormal(finding: Finding, value: number): boolean {
  const band = finding.outcomes.find(
    ({ atLeast, below }) =>
      (atLeast === undefined || value >= atLeast) && (below === undefined || value < below),
  );
  return band !== undefined && (finding.abnormal?.outcomes.includes(band.id) ?? false);
}
