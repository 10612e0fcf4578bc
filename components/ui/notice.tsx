import clsx from 'clsx';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';

type NoticeKind = 'information' | 'caution' | 'alarm';

const LOOK = {
  information: { icon: Info, classes: 'border-border bg-surface' },
  caution: { icon: TriangleAlert, classes: 'border-caution bg-caution-surface' },
  alarm: { icon: CircleAlert, classes: 'border-alarm bg-alarm-surface' },
} as const;

type Props = {
  readonly kind?: NoticeKind;
  readonly title?: string;
  /** "alert" interrupts a screen reader once; leave out for text that was there from the start. */
  readonly role?: 'alert' | 'status';
  readonly children: ReactNode;
};

export function Notice({ kind = 'information', title, role, children }: Props): ReactElement {
  const { icon: Icon, classes } = LOOK[kind];
  return (
    <div role={role} className={clsx('flex gap-3 rounded border-l-4 px-4 py-3', classes)}>
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="grid grid-cols-1 min-w-0 gap-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
