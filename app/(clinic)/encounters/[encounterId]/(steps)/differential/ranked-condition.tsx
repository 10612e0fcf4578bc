import Link from 'next/link';
import type { ReactElement } from 'react';
import { hundredRange, inHundred, likelihoodWord } from '@/components/clinical/likelihood-words';
import { midSentence } from '@/components/clinical/mid-sentence';
import { ProbabilityDot } from '@/components/clinical/probability-dot';
import type { DifferentialItem, WidthSource } from '@/lib/engine/types';
import { ConditionReasons } from './condition-reasons';
import { DismissHere } from './dismiss-here';
import { SetAsMine } from './set-as-mine';

type Props = {
  readonly encounterId: string;
  readonly item: DifferentialItem;
  /** From where on one acts, for what must not be missed. */
  readonly threshold: number | undefined;
  readonly readOnly: boolean;
  /** Folded away among the unlikely, and kept short: its reasons are on the page of the condition. */
  readonly isBrief: boolean;
};

/** One line of the ranking: its number and interval, what it rests on, and what one may do with it. */
export function RankedCondition(props: Props): ReactElement {
  const { item, threshold, isBrief } = props;
  const { condition, label, rank, probability, interval50, interval90 } = item;
  return (
    <li id={`condition-${condition}`} className="grid grid-cols-1 gap-1 border-line border-b py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-semibold">
          {rank}. {label}
        </h3>
        <p>
          <strong>{inHundred(probability)}</strong>, {likelihoodWord(probability)}{' '}
          <span className="text-muted">({hundredRange(interval90)})</span>
        </p>
      </div>
      {isBrief ? null : (
        <>
          <ProbabilityDot
            label={label}
            probability={probability}
            interval50={interval50}
            interval90={interval90}
            {...(threshold === undefined ? {} : { threshold })}
          />
          <p className="text-muted text-sm">
            First in {Math.round(item.firstInDraws * 100)} of 100 draws. {studiedInWords(item)}
          </p>
        </>
      )}
      <Deeds {...props} />
      <WidthReason item={item} />
      {isBrief ? null : (
        <details open={rank === 1}>
          <summary className="w-fit text-link text-sm underline">Why {midSentence(label)}</summary>
          <div className="mt-2">
            <ConditionReasons item={item} />
          </div>
        </details>
      )}
    </li>
  );
}

/** "3 of 4 reasons rest on a study." */
function studiedInWords({ ledger }: DifferentialItem): string {
  if (ledger.length === 0) return '';
  const studied = ledger.filter(({ status }) => status !== 'expert-estimate').length;
  return `${studied} of ${ledger.length} ${ledger.length === 1 ? 'reason rests' : 'reasons rest'} on a study.`;
}

function Deeds({ encounterId, item, readOnly, isBrief }: Props): ReactElement {
  const { condition, label } = item;
  const differential = `/encounters/${encounterId}/differential` as const;
  const links = [
    { href: `/evidence/${condition}`, text: 'Evidence' },
    {
      href: `${differential}/question?condition=${condition}`,
      text: isBrief ? 'Why, and how to rule in or out' : 'Rule in or out',
    },
    { href: `${differential}/contrast?first=${condition}`, text: 'Compare' },
  ] as const;
  return (
    <div className="flex flex-wrap items-center gap-x-4 text-sm">
      {links.map(({ href, text }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          aria-label={`${text}: ${label}`}
          className="link inline-flex min-h-6 items-center"
        >
          {text}
        </Link>
      ))}
      {readOnly || isBrief ? null : (
        <>
          <SetAsMine conditionId={condition} label={label} />
          <DismissHere conditionId={condition} label={label} />
        </>
      )}
    </div>
  );
}

/** From this width an interval asks for its reason. */
const WIDE = 0.3;
const REASONS = 2;

/** What most of a wide interval comes from: a share nobody has counted, a sign nobody has studied. */
function WidthReason({ item }: { readonly item: DifferentialItem }): ReactElement | null {
  const [low, high] = item.interval90;
  if (high - low < WIDE || item.widthFrom.length === 0) return null;
  return (
    <p className="text-muted text-sm">
      The interval is wide most of all because of:{' '}
      {item.widthFrom.slice(0, REASONS).map((source, place) => (
        <span key={`${source.kind} ${source.id} ${source.condition}`}>
          {place > 0 ? '; ' : ''}
          <Link href={evidenceOf(source)} prefetch={false} className="link">
            {source.label}
          </Link>{' '}
          ({Math.round(source.share * 100)} %
          {source.status === 'expert-estimate' ? ', an estimate' : ''})
        </span>
      ))}
      .
    </p>
  );
}

function evidenceOf({ kind, id, condition }: WidthSource): `/evidence/${string}` {
  if (kind === 'prior') return `/evidence/${condition}#base-rates`;
  return kind === 'joint-rule' ? `/evidence/${condition}#${id}` : `/evidence/${condition}/${id}`;
}
