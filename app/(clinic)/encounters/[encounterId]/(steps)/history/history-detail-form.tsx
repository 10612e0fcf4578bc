'use client';

import { type FormEvent, type ReactElement, useEffect, useEffectEvent, useState } from 'react';
import { useSession } from '@/app/(clinic)/encounters/[encounterId]/session-context';
import { dropDraft, keepDraft, loadDraft } from '@/app/(clinic)/session/form-drafts';
import { RestoredNote } from '@/app/(clinic)/session/restored-note';
import { unreachable } from '@/app/unreachable';
import { NOT_TESTED } from '@/components/clinical/answer';
import { ChoiceField } from '@/components/clinical/choice-field';
import { ScoreField } from '@/components/clinical/score-field';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { bodyMassIndex } from '@/lib/history-detail/body-mass-index';
import type { HistoryDetailDto } from '@/lib/history-detail/types';
import {
  ACTIVITY_MAX_LENGTH,
  MOST_ACTIVITIES,
  RESPONSES,
  TREATMENTS,
  type TreatmentId,
} from '@/lib/history-detail/words';
import { saveHistoryDetailAction } from './actions';
import { draftOf, type HistoryDraft, inputOf } from './history-draft';
import { SizeFields } from './size-fields';

/** What the form being filled in is kept under. */
export function historyDraftId(encounterId: string): string {
  return `${encounterId}/history-detail`;
}

type Props = { readonly detail: HistoryDetailDto | null; readonly onDone: () => void };

const OPTIONS = Object.entries(RESPONSES).map(([id, label]) => ({ id, label }));
const TREATMENT_IDS = Object.keys(TREATMENTS) as TreatmentId[];

/** Everything is optional: what is left empty was not asked. */
export function HistoryDetailForm({ detail, onDone }: Props): ReactElement {
  const { encounterId, store } = useSession();
  const [draft, setDraft] = useState(() => draftOf(detail));
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  // The same key on every attempt: a save whose reply was lost is not made twice.
  const [idempotencyKey, setIdempotencyKey] = useState(() => crypto.randomUUID());

  const [isRestored, setRestored] = useState(false);
  const restore = useEffectEvent((kept: HistoryDraft) => {
    setDraft(kept);
    setRestored(true);
  });
  useEffect(() => {
    let isGone = false;
    void loadDraft(historyDraftId(encounterId)).then((kept) => {
      // It was sealed by a page of ours, in this shape.
      if (!isGone && kept !== undefined) restore(kept as HistoryDraft);
    });
    return () => {
      isGone = true;
    };
  }, [encounterId]);

  function change(part: Partial<HistoryDraft>): void {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(historyDraftId(encounterId), next);
    setIdempotencyKey(crypto.randomUUID());
  }
  function done(): void {
    dropDraft(historyDraftId(encounterId));
    onDone();
  }
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const input = inputOf(draft);
    setSaving(true);
    const reply = await saveHistoryDetailAction(encounterId, {
      ...input,
      baseVersion: detail?.version ?? 0,
      idempotencyKey,
    }).catch(unreachable);
    setSaving(false);
    if (reply !== null) {
      setProblem(reply.message ?? Object.values(reply.fields)[0]?.[0] ?? 'Not saved');
      return;
    }
    if (input.height && input.weight) {
      const value = bodyMassIndex(input.height, input.weight);
      store.answer(
        { findingId: 'body-mass-index', side: null },
        { ...NOT_TESTED, state: null, value },
      );
    }
    done();
  }
  return (
    <form onSubmit={(event) => void save(event)} data-saves noValidate className="mt-2 grid gap-6">
      <RestoredNote isRestored={isRestored} />
      {problem ? (
        <Notice kind="alarm" role="alert" title="Not saved">
          <p>{problem}</p>
        </Notice>
      ) : null}
      <Activities draft={draft} onChange={change} />
      <fieldset className="grid min-w-0 gap-2">
        <legend className="mb-2 font-medium">What was tried so far, and did it help?</legend>
        {TREATMENT_IDS.map((id) => (
          <div key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <p>{TREATMENTS[id]}</p>
            <ChoiceField
              name={`treatment-${id}`}
              legend={TREATMENTS[id]}
              options={OPTIONS}
              value={draft.treatments[id] ?? null}
              disabled={false}
              onChange={(response) =>
                change({ treatments: { ...draft.treatments, [id]: response } })
              }
            />
          </div>
        ))}
      </fieldset>
      <SizeFields draft={draft} onChange={change} />
      <div className="flex gap-3">
        <Button kind="primary" type="submit" disabled={saving}>
          {saving ? 'Saving' : 'Save'}
        </Button>
        <Button onClick={done}>Cancel</Button>
      </div>
    </form>
  );
}

type PartProps = {
  readonly draft: HistoryDraft;
  readonly onChange: (part: Partial<HistoryDraft>) => void;
};

/** Own words for what the patient-specific functional scale asks: activities the patient names, each 0 to 10. */
function Activities({ draft, onChange }: PartProps): ReactElement {
  const { activities } = draft;
  function set(place: number, part: Partial<HistoryDraft['activities'][number]>): void {
    onChange({
      activities: activities.map((one, at) => (at === place ? { ...one, ...part } : one)),
    });
  }
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="mb-2 font-medium">
        Up to {MOST_ACTIVITIES} activities that the problem makes hard, in the patient's words
      </legend>
      {activities.map((activity, place) => {
        const label = `Activity ${place + 1}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: three fixed lines; their place is who they are
          <div key={place} className="grid gap-1">
            <input
              aria-label={label}
              placeholder={place === 0 ? 'e.g. climbing stairs' : ''}
              value={activity.text}
              maxLength={ACTIVITY_MAX_LENGTH}
              onChange={(event) => set(place, { text: event.target.value })}
              className="control max-w-xl"
            />
            {activity.text.trim() === '' ? null : (
              <ScoreField
                highest={10}
                name={`activity-${place}`}
                legend={`${label}, how well it goes`}
                ends={{ low: 'cannot do it', high: 'as well as before' }}
                value={activity.score}
                disabled={false}
                onChange={(score) => set(place, { score })}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
