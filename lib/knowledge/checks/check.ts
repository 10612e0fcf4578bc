// The shape of a rule about the data: it looks at all of the knowledge and names every fault.
import type { Fault } from '@/lib/knowledge/fault';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';

export type Check = {
  /** Kebab-case, the name of the file that holds it. */
  readonly name: string;
  readonly description: string;
  check(kb: KnowledgeBase): readonly Fault[];
};

/** A fault whose rule is the check that finds it. */
export type FoundFault = Omit<Fault, 'rule'>;

/** A check written as a generator: it yields each fault where it meets it. */
export function defineCheck(rule: {
  readonly name: string;
  readonly description: string;
  readonly find: (kb: KnowledgeBase) => Iterable<FoundFault>;
}): Check {
  const { name, description, find } = rule;
  return {
    name,
    description,
    check: (kb) => Array.from(find(kb), (fault) => ({ rule: name, ...fault })),
  };
}
