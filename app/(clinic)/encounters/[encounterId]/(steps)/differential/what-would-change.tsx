import type { ReactElement } from 'react';
import {
  answerInWords,
  changeInWords,
  smallestChangeInWords,
} from '@/app/(clinic)/encounters/[encounterId]/advice-change';
import { smallestChanges } from '@/lib/engine/smallest-change';
import type { Assessment, AssessmentInput } from '@/lib/engine/types';
import { decisiveAnswers, separatingFindings } from '@/lib/engine/what-if';
import { knowledgeBase } from '@/lib/knowledge/current';

type Props = { readonly input: AssessmentInput; readonly assessment: Assessment };

/**
 * The answers on which the advice hangs, worth checking twice: every single one that decides, and where no single one
 * does, the smallest sets of two or three.
 */
export function WhatWouldChange({ input, assessment }: Props): ReactElement {
  const knowledge = knowledgeBase();
  const decisive = decisiveAnswers(knowledge, input, assessment);
  const smallest = smallestChanges(knowledge, input);
  const sets = smallest.ok ? smallest.value.filter(({ answers }) => answers.length > 1) : [];
  return (
    <section aria-labelledby="what-would-change">
      <h2 id="what-would-change" className="mb-2 font-semibold text-lg">
        What would change this
      </h2>
      {decisive.length + sets.length === 0 ? (
        <p>No answer, and no two or three together, given the other way round, would change it.</p>
      ) : (
        <ul className="grid list-disc gap-1 pl-5">
          {decisive.map((one) => (
            <li key={answerInWords(one, knowledge)}>
              <span className="font-medium">If {answerInWords(one, knowledge)}</span>:{' '}
              {changeInWords(one.change, knowledge)}
            </li>
          ))}
          {sets.map((set) => (
            <li key={`${set.kind} ${set.answers.map(({ id, side }) => `${id}/${side}`).join()}`}>
              <span className="font-medium">
                If {set.answers.map((answer) => answerInWords({ answer }, knowledge)).join(' and ')}
              </span>
              : {smallestChangeInWords(set, knowledge)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const SHOWN = 5;
const SOURCE_WORDS: Readonly<Record<keyof Assessment['bySource'], string>> = {
  hip: 'the hip',
  lumbarSpine: 'the lumbar spine',
  sacroiliac: 'the sacroiliac joint',
  other: 'another source',
};

/** The recorded answers that point most to one source of the pain. */
export function SeparatingFindings({ input, assessment }: Props): ReactElement | null {
  const knowledge = knowledgeBase();
  const separating = separatingFindings(knowledge, input, assessment).slice(0, SHOWN);
  if (separating.length === 0) return null;
  return (
    <ul className="mt-3 grid list-disc gap-1 pl-5 text-sm">
      {separating.map(({ answer, towards, moved }) => (
        <li key={`${answer.id}/${answer.side}`}>
          {knowledge.findings.get(answer.id)?.label}
          {answer.side ? `, ${answer.side}` : ''} points to {SOURCE_WORDS[towards]}, by{' '}
          {Math.round(moved * 100)} in 100.
        </li>
      ))}
    </ul>
  );
}
