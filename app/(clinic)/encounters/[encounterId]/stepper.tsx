'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { useSelectedLayoutSegment } from 'next/navigation';
import { type ReactElement, useEffect, useRef } from 'react';
import { Waiting } from '@/app/(clinic)/navigation/waiting';
import { type Progress, useStepProgress } from './progress';
import { useSession, useSessionState } from './session-context';

type Step = { readonly id: StepSlug; readonly title: string; readonly status: string };
type StepSlug = 'history' | 'exam' | 'differential' | 'orders' | 'summary';

/** Task list, not a gate: every step is open at any time and says honestly how far it is. */
export function Stepper({ pendingOrders }: { readonly pendingOrders: number }): ReactElement {
  const { encounterId } = useSession();
  const current = useSelectedLayoutSegment();
  const steps = useSteps(pendingOrders);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => showCurrent(list.current, current), [current]);
  return (
    <nav aria-label="Steps" className="encounter-steps min-w-0 print:hidden">
      <ol ref={list} className="flex gap-1 overflow-x-auto pb-1 xl:grid xl:overflow-visible">
        {steps.map((step) => (
          <li key={step.id} className="shrink-0">
            <Link
              prefetch={false}
              href={`/encounters/${encounterId}/${step.id}`}
              aria-current={current === step.id ? 'step' : undefined}
              className={clsx(
                'block min-h-10 rounded border-l-4 px-3 py-1.5',
                current === step.id
                  ? 'border-action bg-surface font-semibold'
                  : 'border-transparent hover:bg-surface',
              )}
            >
              <span className="block leading-tight">{step.title}</span>
              <span className="block font-normal text-muted text-sm">{step.status}</span>
              <Waiting />
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** On a phone the steps are a strip that scrolls by itself: the current one must be in it. */
function showCurrent(list: HTMLOListElement | null, current: string | null): void {
  if (!list || !current) return;
  const step = list.querySelector<HTMLElement>('[aria-current]');
  if (step)
    list.scrollLeft = step.offsetLeft - list.offsetLeft - (list.clientWidth - step.offsetWidth) / 2;
}

function useSteps(pendingOrders: number): readonly Step[] {
  const { readOnly } = useSession();
  const history = useStepProgress('history');
  const exam = useStepProgress('exam');
  const flagged = useSessionState((state) =>
    state.panel.assessment.mustNotMiss.some((item) => item.state === 'flagged'),
  );
  return [
    { id: 'history', title: 'History', status: statusText(history) },
    { id: 'exam', title: 'Examination', status: statusText(exam) },
    {
      id: 'differential',
      title: 'Differential',
      status: flagged ? 'Needs attention' : 'Nothing flagged',
    },
    {
      id: 'orders',
      title: 'Orders',
      status: pendingOrders === 0 ? 'No result awaited' : `${pendingOrders} awaited or to review`,
    },
    { id: 'summary', title: 'Summary', status: readOnly ? 'Signed' : 'Not signed' },
  ];
}

function statusText({ answered, of }: Progress): string {
  if (answered === 0) return 'Not started';
  if (answered === of) return 'Complete';
  return `${answered} of ${of} answered`;
}
