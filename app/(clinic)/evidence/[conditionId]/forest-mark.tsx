import { scaleLog } from 'd3-scale';
import type { ReactElement } from 'react';
import type { Study } from '@/lib/knowledge/schema/evidence';
import type { LikelihoodRatio } from '@/lib/knowledge/schema/primitives';

const LANE_HEIGHT = 16;
const position = scaleLog().domain([0.05, 20]).range([2, 98]).clamp(true);

/** The ratios of one study on a logarithmic line. The numbers stand beside it in the table. */
export function ForestMark({ study }: { readonly study: Study }): ReactElement {
  const lanes = lanesOf(study);
  const height = Math.max(1, lanes.length) * LANE_HEIGHT;
  return (
    <svg aria-hidden="true" width="100%" height={height} className="block">
      <line x1={at(1)} x2={at(1)} y1="0" y2={height} className="stroke-border" />
      {lanes.map(({ key, ratio, filled }, lane) => (
        <Lane key={key} ratio={ratio} filled={filled} y={(lane + 0.5) * LANE_HEIGHT} />
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

function lanesOf(study: Study) {
  if (study.likelihoodRatioByOutcome) {
    return Object.entries(study.likelihoodRatioByOutcome).map(([key, ratio]) => ({
      key,
      ratio,
      filled: true,
    }));
  }
  const pair = [
    { key: 'present', ratio: study.likelihoodRatioPositive, filled: true },
    { key: 'absent', ratio: study.likelihoodRatioNegative, filled: false },
  ];
  return pair.flatMap(({ key, ratio, filled }) => (ratio ? [{ key, ratio, filled }] : []));
}

function at(ratio: number): string {
  return `${position(ratio)}%`;
}
