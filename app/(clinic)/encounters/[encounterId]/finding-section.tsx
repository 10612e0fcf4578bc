'use client';

import { type ReactElement, useState } from 'react';
import { useFastEntry, useLetterKeys } from '@/app/(clinic)/keyboard/letter-keys';
import { AnswerKeyLine } from '@/components/clinical/finding-toggle';
import type { FindingView, SectionView } from '@/components/clinical/finding-view';
import { Tag } from '@/components/ui/tag';
import { BackToSummary, type WayBack } from './back-to-summary';
import { Dermatomes } from './dermatomes';
import { FindingRow } from './finding-row';
import { FullStrength } from './full-strength';
import { handleGridKey } from './grid-keys';
import { isFindingAnswered } from './places';
import { RestNegative } from './rest-negative';
import { useSession, useSessionState } from './session-context';
import type { SessionState } from './session-state';
import { useTargetFinding } from './target-finding';

type Props = {
  readonly section: SectionView;
  /** False: only the heading, while the browser is still starting. */
  readonly drawn: boolean;
  readonly backHref: WayBack['href'] | null;
};

/** A block of findings: the open ones, and the rest behind "More" and "Other regions". */
export function FindingSection({ section, drawn, backHref }: Props): ReactElement {
  const { store } = useSession();
  // As the page opened: rows must not move while they are answered.
  const [answeredBefore] = useState(
    () => new Set(section.findings.filter((one) => isFindingAnswered(store.getState(), one))),
  );
  const { core, more, elsewhere, onMap } = groupsOf(section.findings, answeredBefore);
  const answered = useSessionState((state) => countAnswered(state, section.findings));
  const lettersOn = useLetterKeys();
  const fastEntry = useFastEntry();
  return (
    <section aria-labelledby={`section-${section.id}`} className="mb-10">
      <header className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4 border-border border-b-2 pb-1">
        <h2 id={`section-${section.id}`} className="font-semibold text-lg">
          {section.title}
        </h2>
        <p className="text-muted text-sm">
          {answered} of {section.findings.length} answered
        </p>
        <BackToSummary href={backHref} />
      </header>
      {core.length > 0 ? <AnswerKeyLine /> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: letters are a short cut; every answer is a native control inside */}
      <div onKeyDown={lettersOn ? (event) => handleGridKey(event, fastEntry) : undefined}>
        {drawn ? (
          <>
            {section.id === 'neurology' ? <Dermatomes /> : null}
            <Rows findings={core} />
            <More title="Places of the body map, one by one" findings={onMap} />
            <More title={`More in ${section.title.toLowerCase()}`} findings={more} />
            <More title="Usually asked for other regions" findings={elsewhere} />
          </>
        ) : null}
      </div>
      {section.id === 'neurology' ? <FullStrength findings={section.findings} /> : null}
      {section.bulk ? <RestNegative title={section.title} findings={[...core, ...more]} /> : null}
    </section>
  );
}

export function Rows({ findings }: { readonly findings: readonly FindingView[] }): ReactElement {
  return (
    <ul className="finding-list">
      {findings.map((finding) => (
        <FindingRow key={finding.id} finding={finding} />
      ))}
    </ul>
  );
}

type MoreProps = { readonly title: string; readonly findings: readonly FindingView[] };

/** Drawn only once opened: most of the page's findings are seldom needed. */
function More({ title, findings }: MoreProps): ReactElement | null {
  const target = useTargetFinding();
  const answered = useSessionState((state) => countAnswered(state, findings));
  const [opened, setOpened] = useState<boolean | null>(null);
  const useful = useSessionState((state) =>
    findings.some(({ id }) => state.panel.assessment.nextFindings.some((next) => next.id === id)),
  );
  if (findings.length === 0) return null;
  const open = opened ?? findings.some((finding) => finding.id === target);
  return (
    <details
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open !== open) setOpened(event.currentTarget.open);
      }}
      className="mt-3"
    >
      <summary className="flex min-h-10 items-center gap-2 rounded bg-surface px-3 py-1 font-medium">
        <span aria-hidden="true" className="w-3 shrink-0">
          {open ? '−' : '+'}
        </span>
        <span className="flex flex-wrap items-center gap-x-2">
          <span>{title}</span>
          <span className="text-muted text-sm">
            {answered} of {findings.length} answered
          </span>
          {useful ? <Tag>Useful now</Tag> : null}
        </span>
      </summary>
      {open ? <Rows findings={findings} /> : null}
    </details>
  );
}

function groupsOf(findings: readonly FindingView[], answeredBefore: ReadonlySet<FindingView>) {
  // A red flag is asked whatever the region of the pain.
  const isCore = (finding: FindingView) =>
    !finding.onMap && (finding.redFlag || finding.open || answeredBefore.has(finding));
  const others = findings.filter((finding) => !finding.onMap && !isCore(finding));
  return {
    core: findings.filter(isCore),
    more: others.filter((finding) => !finding.elsewhere),
    elsewhere: others.filter((finding) => finding.elsewhere),
    onMap: findings.filter((finding) => finding.onMap),
  };
}

function countAnswered(state: SessionState, findings: readonly FindingView[]): number {
  return findings.filter((finding) => isFindingAnswered(state, finding)).length;
}
