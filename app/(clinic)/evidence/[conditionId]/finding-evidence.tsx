import type { ReactElement } from 'react';
import { Citation } from '@/components/clinical/citation';
import { STATUS_WORDS } from '@/components/clinical/status-words';
import { Notice } from '@/components/ui/notice';
import { Tag } from '@/components/ui/tag';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { Evidence, Study } from '@/lib/knowledge/schema/evidence';
import { proportionWithInterval, ratiosOf } from './ratio-text';

/** All studies of one finding in one condition; the one that scores comes first and says why. */
export function FindingEvidence({ evidence }: { readonly evidence: Evidence }): ReactElement {
  const finding = knowledgeBase().findings.get(evidence.finding);
  const studies = [...evidence.studies].sort(
    (a, b) => Number(b.id === evidence.preferred) - Number(a.id === evidence.preferred),
  );
  const label = finding?.label ?? evidence.finding;
  return (
    <details className="border-line border-b">
      <summary className="flex min-h-10 flex-wrap items-baseline gap-x-3 py-2">
        <h3 className="font-semibold">{label}</h3>
        <span className="text-muted text-sm">
          {studies.length} {studies.length === 1 ? 'study' : 'studies'}
        </span>
      </summary>
      {/* The id is inside: a link to it opens the fold. */}
      <div id={evidence.finding} className="grid gap-3 pb-6 target:bg-caution-surface">
        {finding ? <p className="max-w-prose text-muted text-sm">{finding.elicit}</p> : null}
        {studies.map((study) => (
          <StudyEntry
            key={study.id}
            study={study}
            scores={study.id === evidence.preferred}
            because={evidence.preferredBecause}
            labelOf={(outcome) =>
              finding?.outcomes.find((one) => one.id === outcome)?.label ?? outcome
            }
          />
        ))}
        {evidence.note ? <p className="max-w-prose text-sm">{evidence.note}</p> : null}
      </div>
    </details>
  );
}

type StudyProps = {
  readonly study: Study;
  readonly scores: boolean;
  readonly because: string;
  readonly labelOf: (outcome: string) => string;
};

function StudyEntry({ study, scores, because, labelOf }: StudyProps): ReactElement {
  const source = knowledgeBase().sources.get(study.source);
  return (
    <div className="grid gap-2 rounded bg-surface p-4 text-sm">
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
        {ratiosOf(study, labelOf).map(({ outcome, text }) => (
          <Figure key={outcome} term={`Likelihood ratio, ${outcome.toLowerCase()}`} text={text} />
        ))}
        {study.sensitivity ? (
          <Figure term="Sensitivity" text={proportionWithInterval(study.sensitivity)} />
        ) : null}
        {study.specificity ? (
          <Figure term="Specificity" text={proportionWithInterval(study.specificity)} />
        ) : null}
        <Figure term="People" text={study.sampleSize?.toString() ?? 'not given'} />
        <Figure term="Population" text={study.population} />
        <Figure term="Setting" text={study.setting} />
        <Figure term="Reference standard" text={study.referenceStandard} />
        <Figure term="Design" text={study.design.replaceAll('-', ' ')} />
        <Figure term="Risk of bias" text={study.riskOfBias} />
        <Figure term="How obtained" text={STATUS_WORDS[study.status]} />
      </dl>
      {study.derived.length > 0 ? (
        <p className="text-muted">Computed from the printed figures: {study.derived.join(', ')}.</p>
      ) : null}
      {scores ? <p>In use because: {because}</p> : null}
      {study.note ? <p className="text-muted">{study.note}</p> : null}
    </div>
  );
}

function Figure({ term, text }: { readonly term: string; readonly text: string }): ReactElement {
  return (
    <div>
      <dt className="text-muted">{term}</dt>
      <dd className="font-medium">{text}</dd>
    </div>
  );
}
