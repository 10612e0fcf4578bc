import type { ReactElement } from 'react';
import {
  type ConditionLabels,
  diagnosisName,
  establishedText,
} from '@/components/clinical/outcome-words';
import { dateAndTime } from '@/components/clinical/patient-text';
import { Fact } from '@/components/ui/fact';
import type { ConfirmedDiagnosisDto } from '@/lib/follow-up/types';

type Props = {
  /** The one that holds first. */
  readonly diagnoses: readonly ConfirmedDiagnosisDto[];
  readonly conditions: ConditionLabels;
};

/** What it was in the end, and what was said before that. */
export function DiagnosisHistory({ diagnoses, conditions }: Props): ReactElement {
  const [current, ...earlier] = diagnoses;
  if (!current) return <p className="text-muted">Nothing recorded yet.</p>;
  return (
    <div className="grid gap-4">
      <dl className="grid gap-3 rounded border-action border-l-4 bg-surface px-4 py-3 sm:grid-cols-3">
        <Fact term="Diagnosis">
          <span className="font-semibold">{diagnosisName(current, conditions)}</span>
        </Fact>
        <Fact term="Established by">{establishedText(current) || 'Not established'}</Fact>
        <Fact term="Recorded">
          {current.recordedBy}, {dateAndTime(current.recordedAt)}
        </Fact>
        {current.correctionReason ? (
          <Fact term="Why it was corrected">{current.correctionReason}</Fact>
        ) : null}
      </dl>
      {earlier.length > 0 ? (
        <details>
          <summary className="min-h-10 w-fit py-2 text-link">
            What was recorded before ({earlier.length})
          </summary>
          <ol className="grid gap-3">
            {earlier.map((diagnosis) => (
              <li key={diagnosis.version} className="border-border border-l-4 pl-4">
                <p>
                  {diagnosisName(diagnosis, conditions)}
                  {diagnosis.establishedBy ? `. ${establishedText(diagnosis)}` : ''}
                </p>
                {diagnosis.correctionReason ? (
                  <p className="text-sm">Why: {diagnosis.correctionReason}</p>
                ) : null}
                <p className="text-muted text-sm">
                  {diagnosis.recordedBy}, {dateAndTime(diagnosis.recordedAt)}
                </p>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  );
}
