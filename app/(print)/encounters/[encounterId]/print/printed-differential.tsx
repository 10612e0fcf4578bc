import type { ReactElement } from 'react';
import { hundredRange, inHundred, likelihoodWord } from '@/components/clinical/likelihood-words';
import type { EncounterDto } from '@/lib/encounters/types';
import type { Assessment } from '@/lib/engine/types';

const SHOWN = 10;

const STATE_WORDS = {
  flagged: 'flagged',
  'not-yet-excluded': 'not yet excluded',
  'excluded-for-now': 'below its threshold for now',
} as const;

type Props = { readonly encounter: EncounterDto; readonly assessment: Assessment };

/** The charts as the tables they stand for. */
export function PrintedDifferential({ encounter, assessment }: Props): ReactElement {
  const { workingDiagnosis, certainty } = encounter.judgement;
  const working = assessment.differential.find((item) => item.condition === workingDiagnosis);
  return (
    <section className="grid gap-3">
      <h2 className="font-semibold text-lg">Differential</h2>
      <p>
        Clinician's working diagnosis:{' '}
        <strong>{working?.label ?? workingDiagnosis ?? 'not stated'}</strong>
        {certainty ? ` (${certainty})` : ''}.
      </p>
      <div className="scroll-table print-section">
        <table>
          <thead>
            <tr>
              <th scope="col">Condition</th>
              <th scope="col">Of 100</th>
              <th scope="col">In words</th>
              <th scope="col">Nine in ten draws</th>
            </tr>
          </thead>
          <tbody>
            {assessment.differential.slice(0, SHOWN).map((item) => (
              <tr key={item.condition}>
                <th scope="row">{item.label}</th>
                <td>{inHundred(item.probability)}</td>
                <td>{likelihoodWord(item.probability)}</td>
                <td>{hundredRange(item.interval90)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="print-section">
        <h3 className="font-semibold">Must not miss</h3>
        <ul className="list-disc pl-5">
          {assessment.mustNotMiss.map((item) => (
            <li key={item.condition}>
              {item.label}: {STATE_WORDS[item.state]}
              {item.rules.length > 0 ? ' by rule' : ''}, {inHundred(item.probability)}
              {item.state === 'flagged' ? `. ${item.action}` : ''}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
