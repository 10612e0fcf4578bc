import type { ReactElement } from 'react';
import { preferredStudy } from '@/app/(clinic)/evidence/preferred-study';
import { STATUS_WORDS } from '@/components/clinical/status-words';
import { ScrollTable } from '@/components/ui/scroll-table';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { Evidence, Study } from '@/lib/knowledge/schema/evidence';
import { ForestMark } from './forest-mark';
import { ratiosOf } from './ratio-text';

/** The numbers that score, one row per finding, with a forest plot of the ratios. */
export function EvidenceTable({
  evidence,
}: {
  readonly evidence: readonly Evidence[];
}): ReactElement {
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers" className="mb-1 font-semibold text-lg">
        Numbers in use
      </h2>
      <p className="mb-2 text-muted text-sm">
        Likelihood ratios with 95 % intervals. Filled dot: the finding is present. Ring: absent. The
        line in the middle is 1, no effect; the scale runs from 0.05 to 20.
      </p>
      {evidence.length === 0 ? <p>No published or estimated figure is held.</p> : null}
      {evidence.length > 0 ? (
        <ScrollTable label="Likelihood ratios in use">
          <thead>
            <tr>
              <th scope="col">Finding</th>
              <th scope="col">Likelihood ratio (95 %)</th>
              <th scope="col" className="w-64">
                0.05 to 20
              </th>
              <th scope="col">People</th>
              <th scope="col">Trust</th>
            </tr>
          </thead>
          <tbody>
            {evidence.map((one) => {
              const study = preferredStudy(one);
              return study ? <EvidenceRow key={one.finding} evidence={one} study={study} /> : null;
            })}
          </tbody>
        </ScrollTable>
      ) : null}
    </section>
  );
}

type RowProps = { readonly evidence: Evidence; readonly study: Study };

function EvidenceRow({ evidence, study }: RowProps): ReactElement {
  const finding = knowledgeBase().findings.get(evidence.finding);
  const labelOf = (outcome: string) =>
    finding?.outcomes.find((one) => one.id === outcome)?.label ?? outcome;
  return (
    <tr>
      <th scope="row">
        <a href={`#${evidence.finding}`} className="link">
          {finding?.label ?? evidence.finding}
        </a>
      </th>
      <td>
        {ratiosOf(study, labelOf).map(({ outcome, text }) => (
          <span key={outcome} className="block">
            <span className="text-muted">{outcome}</span> {text}
          </span>
        ))}
      </td>
      <td className="min-w-48">
        <ForestMark study={study} />
      </td>
      <td>{study.sampleSize ?? 'not given'}</td>
      <td>{STATUS_WORDS[study.status]}</td>
    </tr>
  );
}
