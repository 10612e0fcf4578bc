import type { JointRule } from '@/lib/knowledge/schema/evidence';
import { defineCheck } from './check';
import { allJointRules } from './files';

export const jointRuleCountsPartition = defineCheck({
  name: 'joint-rule-counts-partition',
  description: 'Every count of positive members has one ratio.',
  *find(kb) {
    for (const rule of allJointRules(kb)) {
      for (const { path, reason } of faultsOf(rule)) {
        const remedy = 'List the ranges from 0 to the number of members, each once, without a gap';
        yield { file: `joint-rules/${rule.id}.json`, path, reason, remedy };
      }
    }
  },
});

function* faultsOf(rule: JointRule) {
  const { members, counts, minimumAnswered, published } = rule;
  const most = members.length;
  let next = 0;
  for (const [index, { from, to }] of counts.entries()) {
    if (from !== next) {
      yield { path: `counts[${index}]`, reason: `It begins at ${from}, not at ${next}` };
    }
    if (to < from) yield { path: `counts[${index}]`, reason: `${from} to ${to} holds no count` };
    next = to + 1;
  }
  const reached = next - 1;
  if (reached !== most) {
    yield { path: 'counts', reason: `The counts end at ${reached}, but there are ${most} members` };
  }
  if (minimumAnswered > members.length) {
    yield { path: 'minimumAnswered', reason: `Only ${members.length} can be answered` };
  }
  if (isAnyOutcomeTwice(members)) {
    yield { path: 'members', reason: 'An outcome of a finding is counted twice' };
  }
  for (const [index, { count }] of published?.entries() ?? []) {
    if (count >= 0 && count <= most) continue;
    yield { path: `published[${index}]`, reason: `${count} members cannot be positive` };
  }
}

/** Two members may look at one finding (ages 65 to 79, 80 and over), never at the same outcome. */
function isAnyOutcomeTwice(members: JointRule['members']): boolean {
  const counted = members.flatMap((member) =>
    'finding' in member ? member.outcomes.map((one) => `${member.finding}/${one}`) : [],
  );
  return new Set(counted).size < counted.length;
}
