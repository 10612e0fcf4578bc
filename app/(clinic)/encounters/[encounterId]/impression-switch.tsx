'use client';

import { type ReactElement, useOptimistic, useState, useTransition } from 'react';
import { unreachable } from '@/app/unreachable';
import { setImpressionFirstAction } from './impression-actions';
import { useSession } from './session-context';

/** Turns the mode on and off for this person in this browser. */
export function ImpressionSwitch(): ReactElement {
  const { impression } = useSession();
  const [isOn, setIsOn] = useOptimistic(impression.isFirst);
  const [saving, startSaving] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  function turn(on: boolean): void {
    startSaving(async () => {
      setIsOn(on);
      const reply = await setImpressionFirstAction(on).catch(unreachable);
      setProblem(reply?.message ?? null);
    });
  }
  return (
    <div className="grid gap-1">
      <label className="flex min-h-10 items-center gap-2 font-medium">
        <input
          type="checkbox"
          checked={isOn}
          disabled={saving}
          onChange={(event) => turn(event.target.checked)}
          className="size-5"
        />
        My impression first
      </label>
      <p className="text-muted">
        Hides the ranking of each new encounter until you have recorded what you think. For you, in
        this browser.
      </p>
      {problem ? (
        <p role="alert" className="font-medium text-alarm">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
