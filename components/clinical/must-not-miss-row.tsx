import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { MustNotMissItem } from '@/lib/engine/types';
import { hundredthText, inHundred } from './likelihood-words';
import { URGENCY_WORDS } from './status-words';

const STATES = {
  flagged: { icon: TriangleAlert, words: 'Flagged' },
  'not-yet-excluded': { icon: CircleDashed, words: 'Not yet excluded' },
  'excluded-for-now': { icon: CircleCheck, words: 'Below its threshold for now' },
} as const;

type Props = {
  readonly item: MustNotMissItem;
  /** Links to the screening questions still open. */
  readonly unanswered: ReactNode;
};

/** One dangerous condition against its own threshold to act. */
export function MustNotMissRow({ item, unanswered }: Props): ReactElement {
  const { icon: Icon, words } = STATES[item.state];
  return (
    <li className="grid gap-1 border-line border-b py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="flex items-center gap-2 font-semibold">
          <Icon aria-hidden className="size-4 shrink-0 text-alarm" />
          {item.label}
        </h3>
        <p className={item.state === 'flagged' ? 'font-semibold text-alarm' : ''}>{words}</p>
      </div>
      <p className="text-sm">
        {inHundred(item.probability)}; act at {hundredthText(item.threshold)} or more.{' '}
        <span className="text-muted">
          {URGENCY_WORDS[item.urgency]}: {item.action}
        </span>
      </p>
      {item.rules.map((rule) => (
        <p key={rule.id} className="text-sm">
          <strong>{rule.label}.</strong> {rule.action}{' '}
          <span className="text-muted">{rule.guideline}</span>
        </p>
      ))}
      {item.unanswered.length > 0 ? (
        <p className="text-sm">
          Still to ask or examine: <span>{unanswered}</span>
        </p>
      ) : null}
    </li>
  );
}
