'use client';

import Link from 'next/link';
import type { ReactElement } from 'react';
import { FindingLink } from '@/app/(clinic)/encounters/[encounterId]/finding-link';
import { useSessionState } from '@/app/(clinic)/encounters/[encounterId]/session-context';
import { midSentence } from '@/components/clinical/mid-sentence';
import type { ClusterProgress } from '@/lib/engine/types';

export type ClusterView = {
  readonly id: string;
  readonly label: string;
  readonly conditionId: string;
  readonly conditionLabel: string;
  readonly memberCount: number;
  /** From how many answers on the count speaks. */
  readonly minimumAnswered: number;
  /** Findings it looks at, by id. */
  readonly findings: readonly string[];
};

/** Published clusters fill themselves from the answers; each says how far it is and what it means by now. */
export function ClusterCards({
  clusters,
}: {
  readonly clusters: readonly ClusterView[];
}): ReactElement {
  const progress = useSessionState((state) => state.panel.clusters);
  const begun = clusters.flatMap((cluster) => {
    const found = progress.find(({ id }) => id === cluster.id);
    return found ? [{ cluster, found }] : [];
  });
  return (
    <section aria-labelledby="clusters" className="mb-10">
      <h2 id="clusters" className="mb-2 font-semibold text-lg">
        Clusters and rules
      </h2>
      {begun.length === 0 ? (
        <p className="text-muted">
          None begun. They fill themselves from the answers of history and examination.
        </p>
      ) : (
        <ul className="grid gap-4 xl:grid-cols-2">
          {begun.map(({ cluster, found }) => (
            <li
              key={cluster.id}
              className="grid content-start gap-1 rounded border border-line p-4"
            >
              <Card cluster={cluster} found={found} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type CardProps = { readonly cluster: ClusterView; readonly found: ClusterProgress };

function Card({ cluster, found }: CardProps): ReactElement {
  const { id, label, conditionId, memberCount } = cluster;
  return (
    <>
      <h3 className="font-medium">{label}</h3>
      <p>
        <strong>{found.answered}</strong> of {memberCount} answered,{' '}
        <strong>{found.positive}</strong> positive
      </p>
      <p>{meaning(cluster, found)}</p>
      <Missing cluster={cluster} />
      <p>
        <Link
          prefetch={false}
          href={`/evidence/${conditionId}#${id}`}
          className="link inline-flex min-h-6 items-center text-sm"
        >
          Source<span className="sr-only"> of {label}</span>
        </Link>
      </p>
    </>
  );
}

/** The findings that have no answer yet, as links to where they are asked. */
function Missing({ cluster }: { readonly cluster: ClusterView }): ReactElement | null {
  const answers = useSessionState((state) => state.answers);
  const answered = new Set(
    [...answers]
      .filter(([, { state }]) => state !== 'not-tested')
      .map(([key]) => key.split('/')[0]),
  );
  const missing = cluster.findings.filter((findingId) => !answered.has(findingId));
  if (missing.length === 0) return null;
  return (
    <p className="text-sm">
      <span className="text-muted">Not answered: </span>
      {missing.map((findingId, place) => (
        <span key={findingId}>
          {place > 0 ? ', ' : ''}
          <FindingLink findingId={findingId} />
        </span>
      ))}
    </p>
  );
}

function meaning(
  { minimumAnswered, conditionLabel }: ClusterView,
  { applies, likelihoodRatio }: ClusterProgress,
): string {
  if (!applies) return 'Published for other patients: it does not count here.';
  if (!likelihoodRatio) return `Speaks from ${minimumAnswered} answers on.`;
  const [lowest, highest] = likelihoodRatio;
  const ratio = lowest === highest ? String(lowest) : `${lowest} to ${highest}`;
  const name = midSentence(conditionLabel);
  if (lowest > 1) return `Speaks for ${name}: likelihood ratio ${ratio}.`;
  if (highest < 1) return `Speaks against ${name}: likelihood ratio ${ratio}.`;
  return `Still open for ${name}: likelihood ratio ${ratio}.`;
}
