// The knowledge this release ships, parsed on first use and then kept.
import { shippedKnowledge } from './data/manifest';
import { type KnowledgeBase, loadKnowledgeBase } from './knowledge-base';

let current: KnowledgeBase | undefined;

/** The shipped knowledge. Throws a KnowledgeError when a data file is not valid. */
export function knowledgeBase(): KnowledgeBase {
  current ??= loadKnowledgeBase(shippedKnowledge);
  return current;
}
