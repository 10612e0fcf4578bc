import type { ReactElement } from 'react';
import { hundredRange, hundredthText, inHundred } from '@/components/clinical/likelihood-words';
import { ProbabilityDot } from '@/components/clinical/probability-dot';
import type { FindingEffect, ResultEffect } from '@/lib/engine/result-effects';
import { knowledgeBase } from '@/lib/knowledge/current';

/** What a positive and a negative result would make of the condition they bear on most, in words and drawn. */
export function ExpectedResults({
  effects,
}: {
  readonly effects: readonly FindingEffect[];
}): ReactElement {
  if (effects.length === 0) {
    return <p>No single result would move a condition by a point of a hundred.</p>;
  }
  return (
    <ul className="grid gap-4">
      {effects.map((effect) => (
        <li key={effect.finding}>
          <Effect effect={effect} />
        </li>
      ))}
    </ul>
  );
}

function Effect({ effect }: { readonly effect: FindingEffect }): ReactElement {
  const { findings, conditions } = knowledgeBase();
  const finding = findings.get(effect.finding)?.label ?? effect.finding;
  const condition = conditions.get(effect.condition)?.label ?? effect.condition;
  const { before, crosses } = effect;
  return (
    <>
      <p className="font-medium">{finding}</p>
      <p className="text-muted">
        {condition}, now {inHundred(before)}
        {crosses === undefined ? '' : `; one acts from ${hundredthText(crosses)}`}
      </p>
      <OneResult word="If positive" condition={condition} {...effect.ifPositive} line={crosses} />
      <OneResult word="If negative" condition={condition} {...effect.ifNegative} line={crosses} />
    </>
  );
}

type OneResultProps = ResultEffect & {
  readonly word: string;
  readonly condition: string;
  readonly line: number | undefined;
};

function OneResult({ word, condition, line, ...effect }: OneResultProps): ReactElement {
  return (
    <div className="mt-1">
      <p>
        {word} &rarr; <strong>{inHundred(effect.probability)}</strong>{' '}
        <span className="text-muted">({hundredRange(effect.interval90)})</span>
      </p>
      <ProbabilityDot
        label={`${word}: ${condition}`}
        {...effect}
        {...(line !== undefined && { threshold: line })}
      />
    </div>
  );
}
