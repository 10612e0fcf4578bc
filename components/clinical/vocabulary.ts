// The findings as somebody types them: names and synonyms, with what an answer to each looks like. Fetched
// once for a version of the knowledge, when the palette is first opened.
import type { FindingView, StepId } from './finding-view';

export type VocabularyEntry = Pick<
  FindingView,
  'id' | 'label' | 'kind' | 'sided' | 'unit' | 'range' | 'options'
> & {
  readonly synonyms: readonly string[];
  readonly step: StepId;
  readonly redFlag?: boolean | undefined;
};

export type Vocabulary = readonly VocabularyEntry[];

/** Raise it when the shape of an entry changes: browsers keep the vocabulary under it for a year. */
export const VOCABULARY_FORMAT = '1';
