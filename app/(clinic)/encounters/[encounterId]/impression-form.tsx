'use client';

import { type ReactElement, useId, useState, useTransition } from 'react';
import { unreachable } from '@/app/unreachable';
import { ConditionBox } from '@/components/clinical/condition-box';
import { type ConditionName, conditionNamed } from '@/components/clinical/condition-name';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { FirstImpression } from '@/lib/encounters/schema';
import { recordFirstImpressionAction } from './impression-actions';
import { useSession } from './session-context';

const CERTAINTIES = [
  { value: 'possible', label: 'Possible' },
  { value: 'probable', label: 'Probable' },
  { value: 'confirmed', label: 'Confirmed' },
] as const;

type Certainty = (typeof CERTAINTIES)[number]['value'];
const NONE_YET: FirstImpression = { conditionId: null, certainty: null };

type Props = {
  readonly conditions: readonly ConditionName[];
  /** The form goes away: says where the focus goes. */
  readonly onRecorded: () => void;
};

/** What the clinician thinks before the ranking is shown. It is kept once and cannot be changed. */
export function ImpressionForm({ conditions, onRecorded }: Props): ReactElement {
  const { encounterId } = useSession();
  const id = useId();
  const [text, setText] = useState('');
  const [certainty, setCertainty] = useState<Certainty | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, startSaving] = useTransition();

  function record(impression: FirstImpression): void {
    setProblem(null);
    startSaving(async () => {
      const reply = await recordFirstImpressionAction(encounterId, impression).catch(unreachable);
      if (reply === null) return onRecorded();
      setProblem(reply.message ?? Object.values(reply.fields)[0]?.[0] ?? 'Not recorded');
    });
  }
  function recordChosen(): void {
    const condition = conditionNamed(conditions, text);
    if (!condition) setProblem('Choose a condition from the list, or "None yet".');
    else if (certainty === null) setProblem('Say how sure you are.');
    else record({ conditionId: condition.id, certainty });
  }
  return (
    <section aria-labelledby={`${id}-title`} className="grid gap-3 rounded bg-surface p-3">
      <h3 id={`${id}-title`} className="font-semibold">
        Your impression first
      </h3>
      <p className="text-sm">
        The ranking is shown once you have said what you think. Red flags and what must not be
        missed are shown all the time.
      </p>
      {problem ? (
        <Notice kind="alarm" role="alert" title="Not recorded">
          <p>{problem}</p>
        </Notice>
      ) : null}
      <ConditionBox
        id={`${id}-condition`}
        label="First impression"
        hint="Type part of a name and choose"
        conditions={conditions}
        text={text}
        onText={setText}
      />
      <fieldset>
        <legend className="font-medium">How sure</legend>
        <div className="flex flex-wrap gap-x-4">
          {CERTAINTIES.map(({ value, label }) => (
            <label key={value} className="flex min-h-10 items-center gap-2">
              <input
                type="radio"
                name={`${id}-certainty`}
                value={value}
                checked={certainty === value}
                onChange={() => setCertainty(value)}
                className="size-5"
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" onClick={recordChosen} disabled={saving}>
          {saving ? 'Recording' : 'Record and show the ranking'}
        </Button>
        <Button onClick={() => record(NONE_YET)} disabled={saving}>
          None yet
        </Button>
      </div>
      <p className="text-muted text-sm">Kept once with what is recorded by now, never changed.</p>
    </section>
  );
}
