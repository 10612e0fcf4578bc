import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import type { ReactElement, ReactNode } from 'react';
import type { RuleFlag } from '@/lib/engine/types';
import { flagReason, hundredthText } from './likelihood-words';
import { URGENCY_WORDS } from './status-words';

const STATES = {
  flagged: { icon: TriangleAlert, words: 'Flagged' },
  'not-yet-excluded': { icon: CircleDashed, words: 'Not yet excluded' },
  'excluded-for-now': { icon: CircleCheck, words: 'Below its threshold for now' },
} as const;

type Props = {
  readonly item: RuleFlag & { readonly probability: number | null };
  /** Links to the screening questions still open. */
  readonly unanswered: ReactNode;
  /** Links to what would rule it out. */
  readonly ruleOut?: ReactNode;
};

/** One dangerous condition against its own threshold to act; a flagged one shows all at once. */
export function MustNotMissRow({ item, unanswered, ruleOut }: Props): ReactElement {
  const { icon: Icon, words } = STATES[item.state];
  return (
    <li className="border-line border-b py-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="flex items-center gap-2 font-semibold">
          <Icon aria-hidden className="size-4 shrink-0 text-alarm" />
          {item.label}
        </h3>
        <p className={item.state === 'flagged' ? 'font-semibold text-alarm' : 'text-sm'}>{words}</p>
      </div>
      <p className="text-sm">
        {sentence(flagReason(item))};{' '}
        <Link href={`/evidence/${item.condition}#threshold`} prefetch={false} className="link">
          act at {hundredthText(item.threshold)} or more
        </Link>
        . {ruleOut}
      </p>
      {item.state === 'flagged' ? (
        <Details item={item} unanswered={unanswered} />
      ) : (
        <details className="text-sm">
          <summary className="w-fit text-link underline">
            {item.unanswered.length === 0
              ? 'What to do if it is flagged'
              : `${item.unanswered.length} still to ask or examine`}
            <span className="sr-only">: {item.label}</span>
          </summary>
          <Details item={item} unanswered={unanswered} />
        </details>
      )}
    </li>
  );
}

function Details({ item, unanswered }: Omit<Props, 'ruleOut'>): ReactElement {
  return (
    <div className="grid gap-1 py-1 text-sm">
      {item.unanswered.length > 0 ? <p>Ask or examine: {unanswered}</p> : null}
      <p>
        <span className="font-medium">{URGENCY_WORDS[item.urgency]}:</span> {item.action}
      </p>
      {item.rules.length > 0 ? (
        <ul className="list-disc pl-5">
          {item.rules.map((rule) => (
            <li key={rule.id}>
              <Link
                href={`/evidence/rules/${rule.id}`}
                prefetch={false}
                className="link font-semibold"
              >
                {rule.label}
              </Link>{' '}
              ({rule.because.join('; ')}). {rule.action === item.action ? '' : `${rule.action} `}
              <span className="text-muted">{rule.guideline}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
