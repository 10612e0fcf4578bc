import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { ReactElement, ReactNode } from 'react';
import { inHundred, ratioText } from './likelihood-words';
import { logOdds, type Waterfall, type WaterfallStep } from './waterfall-steps';

const HATCH = 'waterfall-against';
/** Probabilities worth a line on the axis; those too near to the one before are left out. */
const TICKS = [0.0001, 0.001, 0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99, 0.999];
/** In percent of the width. */
const TICK_DISTANCE = 12;
const ROW = 26;

type Scale = ScaleLinear<number, number>;
type Tick = { readonly probability: number; readonly x: number };

type Props = {
  readonly label: string;
  readonly prior: number;
  readonly probability: number;
  readonly waterfall: Waterfall;
};

/**
 * Each answer as a step from where the one above ended: right is for the condition, left against it.
 * Names stand as text beside their row, so that they wrap on a narrow screen and are never cut off.
 * The table of the reasons says the same in words.
 */
export function WaterfallChart({ label, prior, probability, waterfall }: Props): ReactElement {
  const { start, end, steps } = waterfall;
  const ends = [start, end, ...steps.map(({ to }) => to)];
  const scale = scaleLinear()
    .domain([Math.min(...ends) - 0.2, Math.max(...ends) + 0.2])
    .range([3, 97]);
  const ticks = ticksOn(scale);
  const sentence = `${label}: from ${inHundred(prior)} before any answer to ${inHundred(probability)}, in ${steps.length} steps.`;
  return (
    <figure className="@container text-sm">
      <div role="img" aria-label={sentence} className="grid grid-cols-1 gap-y-1 @lg:gap-y-0">
        <Row name={<span className="text-muted">Of 100, on the scale of odds</span>}>
          {ticks.map(({ probability: tick, x }) => (
            <text
              key={tick}
              x={`${x}%`}
              y="18"
              textAnchor="middle"
              fontSize="12"
              className="fill-muted"
            >
              {Number((tick * 100).toPrecision(3))}
            </text>
          ))}
        </Row>
        <Row name={<Name label="Before any answer" detail={inHundred(prior)} />} ticks={ticks}>
          <Dot x={scale(start)} />
        </Row>
        {steps.map((step) => (
          <Row
            key={step.id}
            name={
              <Name label={step.label} detail={`${step.recorded}; ${effectInWords(step.weight)}`} />
            }
            ticks={ticks}
          >
            <Step step={step} scale={scale} />
          </Row>
        ))}
        <Row name={<Name label="Now" detail={inHundred(probability)} />} ticks={ticks}>
          <Dot x={scale(end)} />
        </Row>
      </div>
      <figcaption className="mt-1 text-muted">
        Left, hatched: against. Right, filled: for. Each step multiplies the odds.
      </figcaption>
    </figure>
  );
}

/** Once on a page, before its charts: a hatch shows "against" where colours cannot. */
export function WaterfallPatterns(): ReactElement {
  return (
    <svg aria-hidden="true" width="0" height="0" className="absolute">
      <defs>
        <pattern id={HATCH} width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" className="fill-paper" />
          <path d="M-1 6 6 -1 M-1 1 1 -1 M4 6 6 4" strokeWidth="1.8" className="stroke-against" />
        </pattern>
      </defs>
    </svg>
  );
}

type RowProps = {
  readonly name: ReactNode;
  readonly ticks?: readonly Tick[];
  readonly children: ReactNode;
};

/** Name above its drawing where the column is narrow, beside it where it is wide. */
function Row({ name, ticks = [], children }: RowProps): ReactElement {
  return (
    <div className="grid @lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] grid-cols-1 items-center gap-x-4">
      <p className="@lg:py-1">{name}</p>
      <svg
        aria-hidden="true"
        width="100%"
        height={ROW}
        className="block h-full min-h-6 overflow-visible"
      >
        {ticks.map(({ probability, x }) => (
          <line
            key={probability}
            x1={`${x}%`}
            x2={`${x}%`}
            y1="0"
            y2="100%"
            stroke="var(--color-line)"
          />
        ))}
        {children}
      </svg>
    </div>
  );
}

function Name({
  label,
  detail,
}: {
  readonly label: string;
  readonly detail: string;
}): ReactElement {
  return (
    <>
      <span className="font-medium">{label}</span>
      <span className="text-muted">: {detail}</span>
    </>
  );
}

function Dot({ x }: { readonly x: number }): ReactElement {
  return <circle cx={`${x}%`} cy="50%" r="6" className="fill-likelihood" />;
}

function Step({
  step,
  scale,
}: {
  readonly step: WaterfallStep;
  readonly scale: Scale;
}): ReactElement {
  const [left, right] = [scale(step.from), scale(step.to)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  const isFor = step.weight >= 0;
  return (
    <rect
      x={`${left}%`}
      width={`${Math.max(0.6, right - left)}%`}
      className="[y:calc(50%-7px)]"
      height="14"
      strokeWidth="1.5"
      fill={isFor ? 'var(--color-for)' : `url(#${HATCH})`}
      stroke={isFor ? 'var(--color-for)' : 'var(--color-against)'}
    />
  );
}

/** "for, odds x2.8" */
function effectInWords(weight: number): string {
  // Two digits, but "x1.04" where two would say that nothing happened.
  const exact = Math.exp(weight);
  const ratio = ratioText(exact) === '1' ? String(Number(exact.toPrecision(3))) : ratioText(exact);
  if (ratio === '1') return 'odds as before';
  return `${weight > 0 ? 'for' : 'against'}, odds x${ratio}`;
}

function ticksOn(scale: Scale): readonly Tick[] {
  const [lowest = 0, highest = 100] = scale.range();
  const ticks: Tick[] = [];
  for (const probability of TICKS) {
    const x = scale(logOdds(probability));
    const last = ticks.at(-1)?.x ?? Number.NEGATIVE_INFINITY;
    if (x >= lowest && x <= highest && x - last >= TICK_DISTANCE) ticks.push({ probability, x });
  }
  return ticks;
}
