import type { ReactElement } from 'react';
import { ScrollTable } from '@/components/ui/scroll-table';
import { midSentence } from './mid-sentence';
import { namesOf } from './probability-plot';
import { type Branch, frequencyTreeOf, type FrequencyTree as Tree, type TwoWays } from './two-ways';

const BOX = { width: 76, height: 40 };
const ROWS = { top: 8, middle: 96, bottom: 184 };

type Props = { readonly condition: string; readonly finding: string; readonly ways: TwoWays };

/** The same in whole people: how many like this one have the condition, and how they would answer. */
export function FrequencyTree({ condition, finding, ways }: Props): ReactElement {
  const tree = frequencyTreeOf(ways);
  const { people, withCondition, withoutCondition } = tree;
  const sentence = sentenceOf(tree, condition, ways);
  return (
    <figure className="grid max-w-md content-start gap-2">
      <figcaption className="font-medium">Of {people} people like this one</figcaption>
      <svg role="img" aria-label={sentence} viewBox="0 0 340 252" className="block w-full">
        <Lines />
        <Box x={170} y={ROWS.top} count={people} word="people" />
        <Box x={86} y={ROWS.middle} count={withCondition.people} word="have it" />
        <Box x={254} y={ROWS.middle} count={withoutCondition.people} word="do not" />
        <Leaves x={86} branch={withCondition} />
        <Leaves x={254} branch={withoutCondition} />
      </svg>
      <p className="text-sm">{sentence}</p>
      <TreeTable condition={condition} finding={finding} ways={ways} tree={tree} />
    </figure>
  );
}

function sentenceOf(
  { withCondition, withoutCondition }: Tree,
  condition: string,
  { raising, lowering }: TwoWays,
): string {
  const part = (having: number, others: number, answer: string) =>
    `Of ${having + others} with the answer ${answer}, ${having} have ${midSentence(condition)}.`;
  return [
    part(withCondition.raising, withoutCondition.raising, namesOf(raising)),
    part(withCondition.lowering, withoutCondition.lowering, namesOf(lowering)),
  ].join(' ');
}

function Lines(): ReactElement {
  const joints = [
    [170, ROWS.top, 86, ROWS.middle],
    [170, ROWS.top, 254, ROWS.middle],
    [86, ROWS.middle, 45, ROWS.bottom],
    [86, ROWS.middle, 127, ROWS.bottom],
    [254, ROWS.middle, 213, ROWS.bottom],
    [254, ROWS.middle, 295, ROWS.bottom],
  ] as const;
  return (
    <g className="stroke-border">
      {joints.map(([x1, y1, x2, y2]) => (
        <line key={`${x1} ${x2}`} x1={x1} y1={y1 + BOX.height} x2={x2} y2={y2} />
      ))}
    </g>
  );
}

function Leaves({ x, branch }: { readonly x: number; readonly branch: Branch }): ReactElement {
  return (
    <>
      <Box x={x - 41} y={ROWS.bottom} count={branch.raising} word="for" look="for" />
      <Box x={x + 41} y={ROWS.bottom} count={branch.lowering} word="against" look="against" />
    </>
  );
}

type BoxProps = {
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly word: string;
  readonly look?: 'for' | 'against';
};

const LOOKS = {
  plain: { className: 'fill-surface stroke-border', dash: undefined },
  for: { className: 'fill-paper stroke-for', dash: undefined },
  against: { className: 'fill-paper stroke-against', dash: '5 3' },
} as const;

function Box({ x, y, count, word, look }: BoxProps): ReactElement {
  const { className, dash } = LOOKS[look ?? 'plain'];
  return (
    <g textAnchor="middle" className="fill-ink">
      <rect
        x={x - BOX.width / 2}
        y={y}
        width={BOX.width}
        height={BOX.height}
        rx="4"
        strokeWidth="2"
        strokeDasharray={dash}
        className={className}
      />
      <text x={x} y={y + 17} fontSize="14" fontWeight="600">
        {count}
      </text>
      <text x={x} y={y + 33} fontSize="12">
        {word}
      </text>
    </g>
  );
}

function TreeTable({
  condition,
  finding,
  ways,
  tree,
}: Props & { readonly tree: Tree }): ReactElement {
  const rows = [
    { name: `Have ${midSentence(condition)}`, branch: tree.withCondition },
    { name: 'Do not have it', branch: tree.withoutCondition },
  ];
  return (
    <details className="text-sm">
      <summary className="w-fit py-1 text-link underline">Show as table</summary>
      <ScrollTable label={`${finding} for ${condition}: of ${tree.people} people`}>
        <thead>
          <tr>
            <th scope="col">Of {tree.people}</th>
            <th scope="col">{ways.raising.answers.join(' or ')}</th>
            <th scope="col">{ways.lowering.answers.join(' or ')}</th>
            <th scope="col">Together</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, branch }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{branch.raising}</td>
              <td>{branch.lowering}</td>
              <td>{branch.people}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </details>
  );
}
