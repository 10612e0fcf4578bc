import type { ReactElement } from 'react';
import { ForestMark } from '@/app/(clinic)/evidence/forest-mark';
import { RatioLines } from '@/app/(clinic)/evidence/ratio-lines';
import { ratiosOf } from '@/app/(clinic)/evidence/ratio-text';
import { STATUS_SHORT } from '@/components/clinical/status-words';
import { ScrollTable } from '@/components/ui/scroll-table';
import { Tag } from '@/components/ui/tag';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { Evidence } from '@/lib/knowledge/schema/evidence';
import type { Finding } from '@/lib/knowledge/schema/finding';
import type { Source } from '@/lib/knowledge/schema/source';
import { preferredFirst } from './preferred-first';

/** All studies of the entry under each other on one scale, the one in use first. */
export function StudyForest({
  evidence,
  finding,
}: {
  readonly evidence: Evidence;
  readonly finding: Finding;
}): ReactElement {
  const { sources } = knowledgeBase();
  return (
    <section aria-labelledby="forest">
      <h2 id="forest" className="mb-1 font-semibold text-lg">
        Likelihood ratios
      </h2>
      <p className="mb-2 text-muted text-sm">
        With 95 % intervals, on a scale from 0.05 to 20; the line in the middle is 1, no effect.
        Filled dot: the answer named first. Ring: its opposite.
      </p>
      <ScrollTable label="Likelihood ratios of all studies">
        <thead>
          <tr>
            <th scope="col">Study</th>
            <th scope="col">Likelihood ratio (95 %)</th>
            <th scope="col" className="w-80">
              0.05 to 20
            </th>
            <th scope="col">People</th>
            <th scope="col">Risk of bias</th>
            <th scope="col">Trust</th>
          </tr>
        </thead>
        <tbody>
          {preferredFirst(evidence).map((study) => {
            const source = sources.get(study.source);
            const ratios = ratiosOf(study, finding);
            return (
              <tr key={study.id}>
                <th scope="row">
                  {source ? nameOf(source) : study.source}{' '}
                  {study.id === evidence.preferred ? <Tag look="strong">In use</Tag> : null}
                </th>
                <td>
                  <RatioLines ratios={ratios} />
                </td>
                <td className="min-w-56">
                  <ForestMark ratios={ratios} />
                </td>
                <td>{study.sampleSize ?? 'not given'}</td>
                <td>{study.riskOfBias}</td>
                <td>{STATUS_SHORT[study.status]}</td>
              </tr>
            );
          })}
        </tbody>
      </ScrollTable>
      {evidence.note ? <p className="mt-3 max-w-prose text-sm">{evidence.note}</p> : null}
    </section>
  );
}

/** "Metcalfe D 2019"; the title's beginning where no author is shown. */
function nameOf({ authors, year, title }: Source): string {
  const isShown = !authors.startsWith('Authors not shown');
  const name = isShown ? (authors.split(',')[0] ?? authors) : `${title.slice(0, 40)}…`;
  return year === undefined ? name : `${name} ${year}`;
}
