// A knowledge base as text and back: what crosses into a browser is data. JSON has no maps, so each is
// written as an object with the one key below.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';

const MAP = '$map';

export function knowledgeToText(knowledge: KnowledgeBase): string {
  // The files are the same entries once more, for checks that look at all of them alike.
  return JSON.stringify({ ...knowledge, files: [] }, (_, value: unknown) =>
    value instanceof Map ? { [MAP]: [...value] } : value,
  );
}

export function knowledgeFromText(text: string): KnowledgeBase {
  return JSON.parse(text, (_, value: unknown) => (isMap(value) ? new Map(value[MAP]) : value));
}

function isMap(value: unknown): value is { readonly [MAP]: readonly [unknown, unknown][] } {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, MAP);
}
