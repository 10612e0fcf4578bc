import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import type { ReactElement } from 'react';
import { loadEncounter } from '@/app/(clinic)/encounters/[encounterId]/load-encounter';
import { inHundred } from '@/components/clinical/likelihood-words';
import { midSentence } from '@/components/clinical/mid-sentence';
import { PageHeading } from '@/components/ui/page-heading';
import type { SelectOption } from '@/components/ui/select-field';
import { toAssessmentInput } from '@/lib/encounters/assessment-input';
import { contrastOf } from '@/lib/engine/contrast';
import { knowledgeBase } from '@/lib/knowledge/current';
import { ContrastForm } from './contrast-form';
import { ContrastTable, OpenFindings } from './contrast-table';

export const metadata: Metadata = { title: 'Why one and not the other' };

/** Two candidates side by side. */
export default async function ContrastPage({
  params,
  searchParams,
}: PageProps<'/encounters/[encounterId]/differential/contrast'>): Promise<ReactElement> {
  const { encounterId } = await params;
  const query = await searchParams;
  const { encounter, panel, isRankingHidden } = await loadEncounter(encounterId);
  if (isRankingHidden) redirect(`/encounters/${encounterId}/differential`);
  const knowledge = knowledgeBase();
  const input = toAssessmentInput(encounter, knowledge);
  const candidates = panel.assessment.differential
    .filter(({ condition }) => knowledge.conditions.has(condition))
    .map(({ condition, label }) => ({ value: condition, label }));
  const first = chosenFrom(candidates, query.first) ?? candidates[0]?.value ?? '';
  const others = candidates.filter(({ value }) => value !== first);
  const second = chosenFrom(others, query.second) ?? others[0]?.value ?? '';
  const contrast = contrastOf(knowledge, input, first, second);
  const labelOf = (id: string) => knowledge.conditions.get(id)?.label ?? id;
  return (
    <>
      <PageHeading title="Why one and not the other">
        <p>
          <Link href={`/encounters/${encounterId}/differential`} className="link">
            Back to the differential
          </Link>
        </p>
        {encounter.status === 'signed' ? (
          <p>The record is signed: this is what the knowledge of today says of its answers.</p>
        ) : null}
      </PageHeading>
      <ContrastForm
        encounterId={encounterId}
        candidates={candidates}
        first={first}
        second={second}
      />
      {contrast.ok ? (
        <div className="grid grid-cols-1 gap-8">
          <p>
            {labelOf(first)}: <strong>{inHundred(contrast.value.probabilities[0])}</strong>.{' '}
            {labelOf(second)}: <strong>{inHundred(contrast.value.probabilities[1])}</strong>.
          </p>
          <ContrastTable contrast={contrast.value} labels={[labelOf(first), labelOf(second)]} />
          <OpenFindings contrast={contrast.value} />
          <p>
            <Link
              href={`/encounters/${encounterId}/differential/question?condition=${first}`}
              className="link"
            >
              How to rule {midSentence(labelOf(first))} in or out
            </Link>
          </p>
        </div>
      ) : null}
    </>
  );
}

function chosenFrom(
  candidates: readonly SelectOption[],
  asked: string | readonly string[] | undefined,
): string | undefined {
  return candidates.find(({ value }) => value === asked)?.value;
}
