import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import type { ReactElement } from 'react';
import { ConditionReasons } from '@/app/(clinic)/encounters/[encounterId]/(steps)/differential/condition-reasons';
import { loadEncounter } from '@/app/(clinic)/encounters/[encounterId]/load-encounter';
import { hundredRange, inHundred, likelihoodWord } from '@/components/clinical/likelihood-words';
import { midSentence } from '@/components/clinical/mid-sentence';
import { ProbabilityDot } from '@/components/clinical/probability-dot';
import { WaterfallPatterns } from '@/components/clinical/waterfall-chart';
import { PageHeading } from '@/components/ui/page-heading';
import { toAssessmentInput } from '@/lib/encounters/assessment-input';
import { planFor } from '@/lib/engine/question';
import type { DifferentialItem, QuestionPlan } from '@/lib/engine/types';
import { knowledgeBase } from '@/lib/knowledge/current';
import { FindingDrawing } from './finding-drawing';
import { QuestionForm } from './question-form';
import { kindOf, PURPOSE_WORDS, type Question, questionOf } from './question-query';
import { QuestionTable } from './question-table';

export const metadata: Metadata = { title: 'Rule in or rule out' };

/** One condition: why it stands where it stands, and what would best rule it in or out. */
export default async function QuestionPage({
  params,
  searchParams,
}: PageProps<'/encounters/[encounterId]/differential/question'>): Promise<ReactElement> {
  const { encounterId } = await params;
  const { encounter, panel, isRankingHidden } = await loadEncounter(encounterId);
  if (isRankingHidden) redirect(`/encounters/${encounterId}/differential`);
  const { differential, tests } = panel.assessment;
  const question = questionOf(
    await searchParams,
    differential.map(({ condition }) => condition),
  );
  const item = differential.find(({ condition }) => condition === question.condition);
  const knowledge = knowledgeBase();
  const isSigned = encounter.status === 'signed';
  const input = toAssessmentInput(encounter, knowledge);
  const plan = planFor(knowledge, input, question.condition, question.purpose, tests);
  return (
    <>
      <PageHeading title="Rule in or rule out">
        <p>
          <Link href={`/encounters/${encounterId}/differential`} className="link">
            Back to the differential
          </Link>
        </p>
        {isSigned ? (
          <p>The record is signed: this is what the knowledge of today says of its answers.</p>
        ) : null}
      </PageHeading>
      <QuestionForm
        encounterId={encounterId}
        conditions={differential.map(({ condition, label }) => ({ value: condition, label }))}
        question={question}
      />
      <div className="grid grid-cols-1 gap-8">
        {item ? <Standing item={item} /> : null}
        {plan.ok ? <Plan encounterId={encounterId} question={question} plan={plan.value} /> : null}
      </div>
    </>
  );
}

function Standing({ item }: { readonly item: DifferentialItem }): ReactElement {
  const { label, rank, probability, interval50, interval90 } = item;
  return (
    <section aria-labelledby="standing">
      <h2 id="standing" className="font-semibold text-lg">
        {rank}. {label}
      </h2>
      <p>
        <strong>{inHundred(probability)}</strong>, {likelihoodWord(probability)}{' '}
        <span className="text-muted">({hundredRange(interval90)})</span>
      </p>
      <ProbabilityDot
        label={label}
        probability={probability}
        interval50={interval50}
        interval90={interval90}
      />
      <details>
        <summary className="w-fit py-1 text-link text-sm underline">
          Why {midSentence(label)}
        </summary>
        <WaterfallPatterns />
        <ConditionReasons item={item} />
      </details>
    </section>
  );
}

type PlanProps = {
  readonly encounterId: string;
  readonly question: Question;
  readonly plan: QuestionPlan;
};

function Plan({ encounterId, question, plan }: PlanProps): ReactElement {
  const { conditions, tests } = knowledgeBase();
  const { purpose, kind } = question;
  const label = conditions.get(plan.condition)?.label ?? plan.condition;
  const title = `${PURPOSE_WORDS[purpose]}: ${label}`;
  const findings = plan.findings.filter(
    (finding) => kind === 'all' || kindOf(finding, tests) === kind,
  );
  const selected = findings.find(({ id }) => id === question.finding) ?? findings[0];
  return (
    <>
      <section aria-labelledby="plan">
        <h2 id="plan" className="font-semibold text-lg">
          {title}
        </h2>
        <p className="mb-2 text-muted text-sm">
          What is open, by what it tells on this question for each minute. Of tests only those that
          no guideline calls inappropriate here.
        </p>
        {findings.length === 0 ? (
          <p>
            Nothing of this kind that is still open would{' '}
            {purpose === 'rule-in' ? 'raise' : 'lower'} it by a point of 100.
          </p>
        ) : (
          <QuestionTable
            encounterId={encounterId}
            question={question}
            title={title}
            findings={findings}
            selected={selected}
          />
        )}
      </section>
      {selected ? <FindingDrawing plan={plan} finding={selected} /> : null}
    </>
  );
}
