import Link from 'next/link';
import type { ReactElement } from 'react';
import { FrequencyTree } from '@/components/clinical/frequency-tree';
import { ProbabilityPlot } from '@/components/clinical/probability-plot';
import { twoWaysOf } from '@/components/clinical/two-ways';
import type { QuestionFinding, QuestionPlan } from '@/lib/engine/types';
import { knowledgeBase } from '@/lib/knowledge/current';

type Props = { readonly plan: QuestionPlan; readonly finding: QuestionFinding };

/** One finding for one condition: as curves, and in whole people. */
export function FindingDrawing({ plan, finding }: Props): ReactElement {
  const { condition, probability } = plan;
  const label = knowledgeBase().conditions.get(condition)?.label ?? condition;
  const ways = twoWaysOf(probability, finding.effects);
  return (
    <section aria-labelledby="drawing" className="grid grid-cols-1 gap-4">
      <div>
        <h2 id="drawing" className="font-semibold text-lg">
          {finding.label}
        </h2>
        <p className="text-sm">
          <EvidenceOf condition={condition} finding={finding.id} />
        </p>
      </div>
      {ways ? (
        <div className="grid grid-cols-1 gap-8 xl:grid-cols-2">
          <ProbabilityPlot condition={label} finding={finding.label} ways={ways} />
          <FrequencyTree condition={label} finding={finding.label} ways={ways} />
        </div>
      ) : (
        <p>Its answers all point the same way: there is nothing to draw.</p>
      )}
      <p className="max-w-prose text-muted text-sm">
        Each curve has the ratio that the answer has in this patient as things stand: after trust in
        the study, what is counted already, and what the answer does to the other conditions.
      </p>
    </section>
  );
}

function EvidenceOf({
  condition,
  finding,
}: {
  readonly condition: string;
  readonly finding: string;
}): ReactElement {
  if (!knowledgeBase().evidenceByCondition.get(condition)?.has(finding)) {
    return <>No figure is held for it in this condition: it acts through the other conditions.</>;
  }
  return (
    <Link href={`/evidence/${condition}/${finding}`} prefetch={false} className="link">
      The evidence behind it
    </Link>
  );
}
