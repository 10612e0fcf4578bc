import Link from 'next/link';
import type { ReactElement } from 'react';
import { loadEncounter } from '@/app/(clinic)/encounters/[encounterId]/load-encounter';
import type { RedFlagToSettle } from '@/lib/encounters/red-flags-to-settle';
import type { EncounterDto } from '@/lib/encounters/types';
import type { Assessment } from '@/lib/engine/types';
import { getOutcome } from '@/lib/follow-up/queries';

type Props = {
  readonly encounter: EncounterDto;
  readonly mustNotMiss: Assessment['mustNotMiss'];
  readonly redFlags: readonly RedFlagToSettle[];
};

/** What stops a signature, and what is worth a look before it, each with its way there. */
export async function BeforeSigning({
  encounter,
  mustNotMiss,
  redFlags,
}: Props): Promise<ReactElement> {
  const { actor } = await loadEncounter(encounter.id);
  const { followUps } = await getOutcome(actor, encounter.id);
  const isFollowUpPlanned = followUps.some(({ status }) => status === 'planned');
  const base = `/encounters/${encounter.id}` as const;
  const present = redFlags.filter(({ reason }) => reason === 'present').length;
  const notAsked = redFlags.length - present;
  const flagged = mustNotMiss.filter(({ state }) => state === 'flagged');
  return (
    <section
      aria-labelledby="before-signing"
      className="grid gap-2 rounded border border-border p-4"
    >
      <h2 id="before-signing" className="font-semibold text-lg">
        Before you sign
      </h2>
      <h3 className="font-semibold">Required</h3>
      <ul className="list-disc pl-5">
        {present > 0 ? (
          <li>
            {count(present, 'red flag is', 'red flags are')} present:{' '}
            <a href="#sign" className="link">
              say what was done
            </a>
            .
          </li>
        ) : null}
        {notAsked > 0 ? (
          <li>
            {count(notAsked, 'red flag was', 'red flags were')} not asked:{' '}
            <Link prefetch={false} href={`${base}/history#section-red-flags`} className="link">
              ask now
            </Link>{' '}
            or{' '}
            <a href="#sign" className="link">
              say why not
            </a>
            .
          </li>
        ) : null}
        <li>
          That you have reviewed it, and your password:{' '}
          <a href="#sign" className="link">
            sign
          </a>
          .
        </li>
      </ul>
      {flagged.length > 0 || encounter.judgement.workingDiagnosis === null || !isFollowUpPlanned ? (
        <>
          <h3 className="font-semibold">Worth a look</h3>
          <ul className="list-disc pl-5">
            {flagged.map(({ condition, label, action }) => (
              <li key={condition}>
                {label} is flagged. {action}{' '}
                <Link prefetch={false} href={`${base}/orders`} className="link">
                  Orders<span className="sr-only"> for {label}</span>
                </Link>
              </li>
            ))}
            {encounter.judgement.workingDiagnosis === null ? (
              <li>
                No working diagnosis is stated:{' '}
                <Link prefetch={false} href={`${base}/differential#judgement`} className="link">
                  your view
                </Link>
                . Without one the handout says that the cause is not known yet.
              </li>
            ) : null}
            {isFollowUpPlanned ? null : (
              <li>
                No follow-up is planned:{' '}
                <Link prefetch={false} href={`${base}/follow-up`} className="link">
                  plan one
                </Link>
                . Without one the handout names no next visit.
              </li>
            )}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
