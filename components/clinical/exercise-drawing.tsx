import type { ReactElement } from 'react';
import type { Frame } from '@/lib/knowledge/schema/education';

const FIELD = { width: 200, height: 150 };
/** Room above the highest point, for the head's outline. */
const MARGIN = 14;
const HEAD_RADIUS = 9;
/** Half the width and the length of an arrow head. */
const ARROW_HEAD = { half: 4, length: 8 };

/** One frame of an exercise as a line drawing: own art, drawn from joint positions, fit for print. */
export function ExerciseDrawing({ frame }: { readonly frame: Frame }): ReactElement {
  const { caption, head, near, far, things, arrows } = frame;
  const [headX, headY] = head;
  return (
    <figure className="grid gap-1">
      <svg viewBox={visibleField(frame)} role="img" aria-label={caption} className="drawing w-full">
        <Lines lines={things} className="drawing-thing" />
        <Lines lines={far} className="drawing-far" />
        <Lines lines={near} className="drawing-near" />
        <circle cx={headX} cy={headY} r={HEAD_RADIUS} className="drawing-head" />
        {arrows.map(([from, to]) => (
          <Arrow key={`${from}/${to}`} from={from} to={to} />
        ))}
      </svg>
      <figcaption aria-hidden="true" className="text-sm">
        {caption}
      </figcaption>
    </figure>
  );
}

/** The field without the empty part above: a lying figure needs less height, at the same scale. */
function visibleField({ head, near, far, things }: Frame): string {
  const heights = [head, ...near.flat(), ...far.flat(), ...things.flat()].map(([, y]) => y);
  const top = Math.max(0, Math.min(...heights) - MARGIN);
  return `0 ${top} ${FIELD.width} ${FIELD.height - top}`;
}

type Point = Frame['head'];

function Lines({
  lines,
  className,
}: {
  readonly lines: Frame['near'];
  readonly className: string;
}): ReactElement {
  return (
    <>
      {lines.map((line) => (
        <polyline key={line.join(' ')} points={line.join(' ')} className={className} />
      ))}
    </>
  );
}

function Arrow({ from, to }: { readonly from: Point; readonly to: Point }): ReactElement {
  const [x, y] = to;
  const degrees = (Math.atan2(y - from[1], x - from[0]) * 180) / Math.PI;
  const { half, length } = ARROW_HEAD;
  return (
    <g className="drawing-arrow">
      <line x1={from[0]} y1={from[1]} x2={x} y2={y} />
      <path
        d={`M${length - 3} 0L-3 ${-half}V${half}Z`}
        transform={`translate(${x} ${y}) rotate(${degrees.toFixed(1)})`}
      />
    </g>
  );
}
