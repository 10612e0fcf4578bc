// What is wrong with the knowledge, where, and what to do about it.
import { groupBy } from './group-by';

export type Fault = {
  /** The check that found it; `schema` when the file does not have the agreed shape. */
  readonly rule: string;
  /** Path below lib/knowledge/data, e.g. "findings/groin-pain.json". */
  readonly file: string;
  /** Place in the file, e.g. "studies[0].sensitivity"; empty for the whole file. */
  readonly path: string;
  readonly reason: string;
  readonly remedy: string;
};

/** One fault on one line. */
export function describeFault(fault: Fault): string {
  const place = fault.path === '' ? fault.file : `${fault.file} at ${fault.path}`;
  return `${place}: ${fault.reason}. ${fault.remedy}.`;
}

/** Every fault, under the name of the rule it breaks; rules and files in alphabetical order. */
export function describeFaults(faults: readonly Fault[]): string {
  const byRule = groupBy(faults, (fault) => fault.rule);
  return [...byRule]
    .sort(([a], [b]) => compareText(a, b))
    .map(([rule, group]) => {
      const lines = group.map(describeFault).sort(compareText);
      return [`${rule} (${group.length})`, ...lines.map((line) => `  ${line}`)].join('\n');
    })
    .join('\n');
}

/** Order by code unit: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Thrown when knowledge cannot be used; carries every fault of every file, not just the first. */
export class KnowledgeError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(`The knowledge has ${faults.length} fault(s):\n${describeFaults(faults)}`);
    this.name = 'KnowledgeError';
    this.faults = faults;
  }
}
