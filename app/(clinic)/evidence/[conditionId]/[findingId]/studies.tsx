import type { ReactElement } from 'react';
import { proportionWithInterval } from '@/app/(clinic)/evidence/ratio-text';
import { Citation } from '@/components/clinical/citation';
import { STATUS_WORDS } from '@/components/clinical/status-words';
import { Notice } from '@/components/ui/notice';
import { Tag } from '@/components/ui/tag';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { Evidence, Study } from '@/lib/knowledge/schema/evidence';
import type { Finding } from '@/lib/knowledge/schema/finding';
import { derivedWords } from './derived-words';
import { preferredFirst } from './preferred-first';

type Props = { readonly evidence: Evidence; readonly finding: Finding };

/** What each study did and printed; the one that scores comes first and says why. */
export function Studies({ evidence, finding }: Props): ReactElement {
  return (
    <section aria-labelledby="studies" className="grid grid-cols-1 gap-4">
      <h2 id="studies" className="font-semibold text-lg">
        Studies
      </h2>
      {preferredFirst(evidence).map((study) => (
        <StudyEntry
          key={study.id}
          study={study}
          finding={finding}
          scores={study.id === evidence.preferred}
        />
      ))}
      {evidence.uncappedBecause ? (
        <p className="max-w-prose text-sm">
          Scores without the cap on single studies: {evidence.uncappedBecause}
        </p>
      ) : null}
    </section>
  );
}

type StudyProps = {
  readonly study: Study;
  readonly finding: Finding;
  readonly scores: boolean;
};

function StudyEntry({ study, finding, scores }: StudyProps): ReactElement {
  const source = knowledgeBase().sources.get(study.source);
  return (
    <article className="grid gap-2 rounded bg-surface p-4 text-sm">
      <p className="flex flex-wrap items-center gap-2">
        <Tag look={scores ? 'strong' : 'outline'}>{scores ? 'In use' : 'Kept, not in use'}</Tag>
        {source ? <Citation source={source} locator={study.locator} /> : study.source}
      </p>
      {study.status === 'expert-estimate' ? (
        <Notice kind="caution">
          <p>No study was found. This is an expert estimate with a wide interval.</p>
        </Notice>
      ) : null}
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
        {printedRates(study, finding).map(({ term, text }) => (
          <Figure key={term} term={term} text={text} />
        ))}
        <Figure term="People" text={study.sampleSize?.toString() ?? 'not given'} />
        <Figure term="Population" text={study.population} />
        <Figure term="Setting" text={study.setting} />
        <Figure term="Reference standard" text={study.referenceStandard} />
        <Figure term="Design" text={study.design.replaceAll('-', ' ')} />
        <Figure term="Risk of bias" text={study.riskOfBias} />
        <Figure term="How obtained" text={STATUS_WORDS[study.status]} />
        <Figure term="Entered" text={study.since} />
      </dl>
      {study.derived.length > 0 ? (
        <p className="text-muted">
          Computed from the printed figures: {derivedWords(study.derived)}.
        </p>
      ) : null}
      {study.note ? <p className="text-muted">{study.note}</p> : null}
    </article>
  );
}

function printedRates(study: Study, finding: Finding) {
  const { sensitivity, specificity, shareByOutcome } = study;
  const labelOf = (outcome: string) =>
    finding.outcomes.find(({ id }) => id === outcome)?.label ?? outcome;
  return [
    ...(sensitivity
      ? [
          {
            term: specificity ? 'Sensitivity' : 'Share in the condition',
            text: proportionWithInterval(sensitivity),
          },
        ]
      : []),
    ...(specificity ? [{ term: 'Specificity', text: proportionWithInterval(specificity) }] : []),
    ...Object.entries(shareByOutcome ?? {}).map(([outcome, share]) => ({
      term: `Share in the condition, ${labelOf(outcome).toLowerCase()}`,
      text: proportionWithInterval(share),
    })),
  ];
}

function Figure({ term, text }: { readonly term: string; readonly text: string }): ReactElement {
  return (
    <div>
      <dt className="text-muted">{term}</dt>
      <dd className="font-medium">{text}</dd>
    </div>
  );
}
