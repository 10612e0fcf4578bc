import Link from 'next/link';
import type { ReactElement } from 'react';
import { FindingLink } from '@/app/(clinic)/encounters/[encounterId]/finding-link';
import { midSentence } from '@/components/clinical/mid-sentence';
import { ScrollTable } from '@/components/ui/scroll-table';
import type { Contrast, ContrastLine } from '@/lib/engine/types';

type Props = {
  readonly contrast: Contrast;
  readonly labels: readonly [first: string, second: string];
};

/** Every answer that speaks more for the one than for the other, the largest difference first. */
export function ContrastTable({ contrast, labels }: Props): ReactElement {
  const [first, second] = labels;
  const { lines, priorLogRatio, logRatio } = contrast;
  return (
    <section aria-labelledby="contrast">
      <h2 id="contrast" className="mb-2 font-semibold text-lg">
        What separates them
      </h2>
      <p className="mb-2 text-muted text-sm">
        Each factor multiplies the odds of {midSentence(first)} against {midSentence(second)}. Each
        condition is taken alone, without pairs.
      </p>
      <ScrollTable label={`${first} against ${second}`}>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <th scope="col">{first}</th>
            <th scope="col">{second}</th>
            <th scope="col">One against the other</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" className="font-medium">
              How common they are here
            </th>
            <td />
            <td />
            <td>{factorInWords(priorLogRatio, labels)}</td>
          </tr>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row" className="font-medium">
                {line.label}
                <span className="block font-normal text-muted">{line.recorded}</span>
              </th>
              <td>{ofCondition(contrast.first, line, line.ofFirst)}</td>
              <td>{ofCondition(contrast.second, line, line.ofSecond)}</td>
              <td>{factorInWords(line.ofFirst - line.ofSecond, labels)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              All together
            </th>
            <td>{factorInWords(logRatio, labels)}</td>
          </tr>
        </tfoot>
      </ScrollTable>
    </section>
  );
}

/** What is not answered yet and would tell the two apart. */
export function OpenFindings({ contrast }: Pick<Props, 'contrast'>): ReactElement | null {
  if (contrast.open.length === 0) return null;
  return (
    <section aria-labelledby="open-findings">
      <h2 id="open-findings" className="mb-2 font-semibold text-lg">
        What would tell them apart
      </h2>
      <ol className="grid list-decimal gap-1 pl-5">
        {contrast.open.map(({ id }) => (
          <li key={id}>
            <FindingLink findingId={id} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The factor on this condition's own odds, with the way to its evidence. */
function ofCondition(condition: string, { kind, id }: ContrastLine, weight: number): ReactElement {
  if (weight === 0) return <span className="text-muted">says nothing</span>;
  const address =
    kind === 'joint-rule'
      ? (`/evidence/${condition}#${id}` as const)
      : (`/evidence/${condition}/${id}` as const);
  return (
    <Link href={address} className="link">
      {`x${twoDigits(Math.exp(weight))}`}
    </Link>
  );
}

/** "x4.2 for Hip osteoarthritis": the side it speaks for, so that no fraction must be read. */
function factorInWords(logRatio: number, [first, second]: Props['labels']): string {
  const factor = twoDigits(Math.exp(Math.abs(logRatio)));
  if (factor === 1) return 'equal';
  return `x${factor} for ${midSentence(logRatio > 0 ? first : second)}`;
}

function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}
