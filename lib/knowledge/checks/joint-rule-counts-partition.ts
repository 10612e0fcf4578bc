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

function* faultsOf({ members, counts, minimumAnswered, published }: JointRule) {
  let next = 0;
  for (const [index, { from, to }] of counts.entries()) {
    if (from !== next) {
      yield { path: `counts[${index}]`, reason: `It begins at ${from}, not at ${next}` };
    }
    if (to < from) yield { path: `counts[${index}]`, reason: `${from} to ${to} holds no count` };
    next = to + 1;
  }
  const reached = next - 1;
  if (reached !== members.length) {
    const reason = `The counts end at ${reached}, but there are ${members.length} members`;
    yield { path: 'counts', reason };
  }
  if (minimumAnswered > members.length) {
    yield { path: 'minimumAnswered', reason: `Only ${members.length} can be answered` };
  }
  if (new Set(members.map(({ finding }) => finding)).size < members.length) {
    yield { path: 'members', reason: 'A finding is a member twice' };
  }
  for (const [index, { count }] of published?.entries() ?? []) {
    if (count >= 0 && count <= members.length) continue;
    yield { path: `published[${index}]`, reason: `${count} members cannot be positive` };
  }
}
