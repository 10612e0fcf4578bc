import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { defineCheck } from './check';

/** School grade 7 is read with ease at the age of twelve. */
const HIGHEST_GRADE = 7;
/** A name the text must use is heard once and then known: it counts as a word of this length. */
const SYLLABLES_OF_A_NAME = 2;

export const readingAge = defineCheck({
  name: 'reading-age',
  description: `What a patient reads is of Flesch-Kincaid grade ${HIGHEST_GRADE} at most (age 11 to 12); names of conditions and structures count as two syllables.`,
  *find(kb) {
    const names = namesIn(kb);
    for (const { file, path, text } of patientTexts(kb)) {
      const grade = gradeOf(text, names);
      if (grade <= HIGHEST_GRADE) continue;
      yield {
        file,
        path,
        reason: `It needs school grade ${grade.toFixed(1)}`,
        remedy: 'Use shorter sentences and common words',
      };
    }
  },
});

/** Every text for patients, each file's as a whole. */
export function* patientTexts(
  kb: KnowledgeBase,
): Generator<{ file: string; path: string; text: string }, void> {
  for (const { id, patientExplanation } of kb.conditions.values()) {
    const path = 'patientExplanation';
    yield { file: `conditions/${id}.json`, path, text: patientExplanation };
  }
  for (const { id, purpose, steps, stopIf, notFor } of kb.exercises.values()) {
    const text = [purpose, ...steps, ...stopIf, ...notFor.map((one) => one.text)].join(' ');
    yield { file: `exercises/${id}.json`, path: '', text };
  }
  for (const { id, points } of kb.advice.values()) {
    yield { file: `advice/${id}.json`, path: 'points', text: points.join(' ') };
  }
  for (const { id, plainWords } of kb.anatomy.values()) {
    yield { file: `anatomy/${id}.json`, path: 'plainWords', text: plainWords };
  }
}

/** The school grade that is needed to read the text. */
export function gradeOf(text: string, names: ReadonlySet<string>): number {
  const words = wordsOf(text);
  const syllables = words.map((word) => {
    const count = Math.max(1, syllable(word));
    return names.has(word) ? Math.min(count, SYLLABLES_OF_A_NAME) : count;
  });
  return fleschKincaid({
    sentence: Math.max(1, text.split(/[.!?]+(?:\s|$)/).filter((one) => one.trim() !== '').length),
    word: words.length,
    syllable: syllables.reduce((sum, count) => sum + count, 0),
  });
}

/** The words of the names of conditions and structures, with their synonyms. */
export function namesIn({ conditions, anatomy }: KnowledgeBase): ReadonlySet<string> {
  const names = [...conditions.values(), ...anatomy.values()].flatMap(({ label, synonyms }) => [
    label,
    ...synonyms,
  ]);
  return new Set(names.flatMap(wordsOf));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}
