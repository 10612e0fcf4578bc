import { scaleLog } from 'd3-scale';
import type { ReactElement } from 'react';
import type { LikelihoodRatio } from '@/lib/knowledge/schema/primitives';
import type { OutcomeRatio } from './ratio-text';

const LANE_HEIGHT = 16;
const position = scaleLog().domain([0.05, 20]).range([2, 98]).clamp(true);

/** The ratios of one study on a logarithmic line. The numbers stand beside it in the table. */
export function ForestMark({ ratios }: { readonly ratios: readonly OutcomeRatio[] }): ReactElement {
  const height = Math.max(1, ratios.length) * LANE_HEIGHT;
  return (
    <svg aria-hidden="true" width="100%" height={height} className="block">
      <line x1={at(1)} x2={at(1)} y1="0" y2={height} className="stroke-border" />
      {ratios.map(({ outcome, ratio, isPositive }, lane) => (
        <Lane key={outcome} ratio={ratio} filled={isPositive} y={(lane + 0.5) * LANE_HEIGHT} />
      ))}
    </svg>
  );
}

type LaneProps = { readonly ratio: LikelihoodRatio; readonly filled: boolean; readonly y: number };

function Lane({ ratio, filled, y }: LaneProps): ReactElement {
  return (
    <>
      {ratio.low !== undefined && ratio.high !== undefined ? (
        <line
          x1={at(ratio.low)}
          x2={at(ratio.high)}
          y1={y}
          y2={y}
          strokeWidth="2"
          className="stroke-likelihood"
        />
      ) : null}
      <circle
        cx={at(ratio.value)}
        cy={y}
        r="4"
        strokeWidth="2"
        className={filled ? 'fill-likelihood stroke-likelihood' : 'fill-paper stroke-likelihood'}
      />
    </>
  );
}

function at(ratio: number): string {
  return `${position(ratio)}%`;
}
