import Link from 'next/link';
import type { ReactElement } from 'react';
import { ForestMark } from '@/app/(clinic)/evidence/forest-mark';
import { RatioLines } from '@/app/(clinic)/evidence/ratio-lines';
import { ratiosOf } from '@/app/(clinic)/evidence/ratio-text';
import { STATUS_SHORT } from '@/components/clinical/status-words';
import { ScrollTable } from '@/components/ui/scroll-table';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { Evidence, Study } from '@/lib/knowledge/schema/evidence';
import type { Finding } from '@/lib/knowledge/schema/finding';
import { preferredStudy } from '@/lib/knowledge/study-ratios';

/** The numbers that score, one row per finding, with a forest plot of the ratios. */
export function EvidenceTable({
  evidence,
}: {
  readonly evidence: readonly Evidence[];
}): ReactElement {
  const { findings } = knowledgeBase();
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
              <th scope="col">Studies</th>
              <th scope="col">Trust</th>
            </tr>
          </thead>
          <tbody>
            {evidence.map((one) => {
              const study = preferredStudy(one);
              const finding = findings.get(one.finding);
              if (!study || !finding) return null;
              return (
                <EvidenceRow key={one.finding} evidence={one} study={study} finding={finding} />
              );
            })}
          </tbody>
        </ScrollTable>
      ) : null}
    </section>
  );
}

type RowProps = {
  readonly evidence: Evidence;
  readonly study: Study;
  readonly finding: Finding;
};

function EvidenceRow({ evidence, study, finding }: RowProps): ReactElement {
  const ratios = ratiosOf(study, finding);
  return (
    <tr id={evidence.finding} className="target:bg-caution-surface">
      <th scope="row">
        <Link href={`/evidence/${evidence.condition}/${evidence.finding}`} className="link">
          {finding.label}
        </Link>
      </th>
      <td>
        <RatioLines ratios={ratios} />
      </td>
      <td className="min-w-48">
        <ForestMark ratios={ratios} />
      </td>
      <td>{study.sampleSize ?? 'not given'}</td>
      <td>{evidence.studies.length}</td>
      <td>{STATUS_SHORT[study.status]}</td>
    </tr>
  );
}
