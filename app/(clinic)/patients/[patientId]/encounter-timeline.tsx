import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import type { ReactElement } from 'react';
import {
  type ConditionLabels,
  diagnosisName,
  establishedText,
  followUpStatusText,
} from '@/components/clinical/outcome-words';
import { calendarDate } from '@/components/clinical/patient-text';
import { COMPLAINT_WORDS } from '@/components/clinical/status-words';
import { Tag } from '@/components/ui/tag';
import type { WorklistRow } from '@/lib/encounters/types';
import type { OutcomeDto } from '@/lib/follow-up/types';

type Props = {
  readonly encounters: readonly WorklistRow[];
  readonly outcomes: ReadonlyMap<string, OutcomeDto>;
  readonly conditions: ConditionLabels;
};

/** What happened with this patient, the newest first. */
export function EncounterTimeline({ encounters, outcomes, conditions }: Props): ReactElement {
  return (
    <ol className="grid gap-6">
      {encounters.map((encounter) => (
        <li key={encounter.encounterId} className="grid gap-1 border-border border-l-4 pl-4">
          <Encounter encounter={encounter} />
          <Outcome outcome={outcomes.get(encounter.encounterId)} conditions={conditions} />
          <p>
            <Link
              prefetch={false}
              href={`/encounters/${String(encounter.encounterId)}/follow-up`}
              className="link inline-flex min-h-6 items-center"
            >
              Follow-up and confirmed diagnosis
              <span className="sr-only"> of {calendarDate(encounter.startedAt)}</span>
            </Link>
          </p>
        </li>
      ))}
    </ol>
  );
}

function Encounter({ encounter }: { readonly encounter: WorklistRow }): ReactElement {
  const isOpen = encounter.status === 'open';
  const { workingDiagnosis, topDiagnosis, flagged, pendingOrders } = encounter;
  return (
    <>
      <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
        <Link
          prefetch={false}
          href={`/encounters/${String(encounter.encounterId)}/${isOpen ? 'history' : 'summary'}`}
          className="link inline-flex min-h-6 items-center"
        >
          {calendarDate(encounter.startedAt)}
          <span className="sr-only">, {isOpen ? 'continue' : 'open'} the encounter</span>
        </Link>
        <span>{encounter.complaints.map((id) => COMPLAINT_WORDS[id]).join(', ')}</span>
        <Tag look={isOpen ? 'outline' : 'plain'}>
          {isOpen ? `Step ${encounter.step} of 4` : 'Signed'}
        </Tag>
        {flagged > 0 ? (
          <Tag look="alarm">
            <TriangleAlert aria-hidden className="size-3.5" />
            {flagged} {flagged === 1 ? 'red flag' : 'red flags'}
          </Tag>
        ) : null}
      </h2>
      <p>
        {workingDiagnosis ? `Working diagnosis: ${workingDiagnosis}. ` : 'No working diagnosis. '}
        {topDiagnosis ? `First in the ranking: ${topDiagnosis}.` : ''}
      </p>
      <p className="text-muted text-sm">
        {encounter.owner}
        {pendingOrders > 0 ? `, ${pendingOrders} results awaited or to review` : ''}
      </p>
    </>
  );
}

function Outcome({
  outcome,
  conditions,
}: {
  readonly outcome: OutcomeDto | undefined;
  readonly conditions: ConditionLabels;
}): ReactElement | null {
  const [next] = outcome?.followUps ?? [];
  const [diagnosis] = outcome?.diagnoses ?? [];
  if (!next && !diagnosis) return null;
  const established = diagnosis ? establishedText(diagnosis) : '';
  return (
    <ul className="grid gap-1">
      {next ? (
        <li className="flex flex-wrap items-center gap-2">
          Follow-up: {[followUpStatusText(next), next.reason].filter(Boolean).join(', ')}
          {next.isDue ? <Tag look="strong">Due now</Tag> : null}
        </li>
      ) : null}
      {diagnosis ? (
        <li>
          {diagnosis.kind === 'not-confirmed' ? 'Diagnosis: ' : 'Confirmed diagnosis: '}
          <strong>{diagnosisName(diagnosis, conditions)}</strong>
          {established ? ` (${established})` : ''}
        </li>
      ) : null}
    </ul>
  );
}
