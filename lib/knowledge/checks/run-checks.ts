// Runs all rules and sets aside what is accepted; an exception that nothing needs is a fault itself.
import type { Fault } from '@/lib/knowledge/fault';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { Check } from './check';
import type { Exception } from './exception';

/** Every fault no exception covers, and every exception that covers no fault. */
export function runChecks(
  kb: KnowledgeBase,
  checks: readonly Check[],
  exceptions: readonly Exception[],
): readonly Fault[] {
  const faults = checks.flatMap((check) => check.check(kb));
  const remaining = faults.filter((fault) => !exceptions.some((each) => covers(each, fault)));
  const unused = exceptions.filter((each) => !faults.some((fault) => covers(each, fault)));
  return [...remaining, ...unused.map(unusedException)];
}

function covers({ rule, entry }: Exception, fault: Fault): boolean {
  return rule === fault.rule && (entry === fault.file || entry === `${fault.file}#${fault.path}`);
}

function unusedException({ rule, entry }: Exception): Fault {
  return {
    rule: 'unused-exceptions',
    file: 'checks/exceptions.json',
    path: '',
    reason: `Nothing needs the exception from ${rule} for ${entry}`,
    remedy: 'Remove it',
  };
}
