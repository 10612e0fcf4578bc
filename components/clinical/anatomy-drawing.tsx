import type { ReactElement } from 'react';
import type { Anatomy } from '@/lib/knowledge/schema/education';
import {
  ANATOMY_FIELD,
  ANATOMY_SHAPES,
  type AnatomyView,
  FEMUR,
  HALF_PELVIS,
  SACRUM,
  VERTEBRAE,
} from './anatomy-shapes';

const VIEW_WORDS = {
  front: 'From the front',
  back: 'From behind',
} as const satisfies Record<AnatomyView, string>;
/** Room for the names on both sides. */
const MARGIN = 120;
const LINE_HEIGHT = 14;

type Props = {
  readonly view: AnatomyView;
  readonly structures: readonly Anatomy[];
};

/** Spine, pelvis and hips as line art with the names of the structures; the list beside it is its text. */
export function AnatomyDrawing({ view, structures }: Props): ReactElement {
  const shown = structures.filter(({ id }) => ANATOMY_SHAPES[id]?.view === view);
  const names = shown.map(({ label }) => label).join(', ');
  return (
    <figure className="grid gap-2">
      <svg
        viewBox={`${-MARGIN} 10 ${ANATOMY_FIELD.width + 2 * MARGIN} ${ANATOMY_FIELD.height}`}
        role="img"
        aria-label={`${VIEW_WORDS[view]}: ${names}`}
        className="anatomy w-full"
      >
        <Bones />
        {shown.map(({ id }) => (
          <Shape key={id} id={id} />
        ))}
        {shown.map(({ id, label }) => (
          <Name key={id} id={id} label={label} />
        ))}
      </svg>
      <figcaption className="text-muted text-sm">{VIEW_WORDS[view]}, simplified.</figcaption>
    </figure>
  );
}

function Bones(): ReactElement {
  return (
    <g className="anatomy-bone">
      <path d={VERTEBRAE.join('')} />
      <path d={SACRUM} />
      <BothSides path={`${HALF_PELVIS}${FEMUR}`} />
    </g>
  );
}

function Shape({ id }: { readonly id: string }): ReactElement | null {
  const shape = ANATOMY_SHAPES[id];
  if (!shape) return null;
  return (
    <g className={shape.kind === 'area' ? 'anatomy-area' : 'anatomy-line'}>
      {shape.mirrored ? <BothSides path={shape.path} /> : <path d={shape.path} />}
    </g>
  );
}

function BothSides({ path }: { readonly path: string }): ReactElement {
  return (
    <>
      <path d={path} />
      <path d={path} transform={`translate(${2 * ANATOMY_FIELD.middle} 0) scale(-1 1)`} />
    </>
  );
}

/** The name beside the drawing, on two lines when it is long, and a line to its structure. */
function Name({ id, label }: { readonly id: string; readonly label: string }): ReactElement | null {
  const shape = ANATOMY_SHAPES[id];
  if (!shape) return null;
  const [x, y] = shape.at;
  const edge = shape.labelSide === 'left' ? 40 : ANATOMY_FIELD.width - 40;
  const textX = shape.labelSide === 'left' ? edge - 4 : edge + 4;
  const lines = linesOf(label);
  return (
    <g className="anatomy-name">
      <line x1={x} y1={y} x2={edge} y2={y} />
      <circle cx={x} cy={y} r={2} />
      <text textAnchor={shape.labelSide === 'left' ? 'end' : 'start'}>
        {lines.map((line, index) => (
          <tspan key={line} x={textX} y={y + 4 + (index - (lines.length - 1) / 2) * LINE_HEIGHT}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function linesOf(label: string): readonly string[] {
  const words = label.split(' ');
  if (words.length < 3) return [label];
  const half = Math.ceil(words.length / 2);
  return [words.slice(0, half).join(' '), words.slice(half).join(' ')];
}
