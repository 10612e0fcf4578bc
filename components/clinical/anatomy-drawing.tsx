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
const LINE_HEIGHT_EM = 1.1;
const LINE_LENGTH = 12;

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

/** The name beside the drawing and a line to its structure. */
function Name({ id, label }: { readonly id: string; readonly label: string }): ReactElement | null {
  const shape = ANATOMY_SHAPES[id];
  if (!shape) return null;
  const { at, labelSide, labelY } = shape;
  const edge = labelSide === 'left' ? 40 : ANATOMY_FIELD.width - 40;
  const textX = labelSide === 'left' ? edge - 4 : edge + 4;
  const lines = linesOf(label);
  const [first, ...others] = lines;
  return (
    <g className="anatomy-name">
      <line x1={at[0]} y1={at[1]} x2={edge} y2={labelY} />
      <circle cx={at[0]} cy={at[1]} r={2} />
      <text y={labelY} textAnchor={labelSide === 'left' ? 'end' : 'start'}>
        <tspan x={textX} dy={`${0.35 - ((lines.length - 1) / 2) * LINE_HEIGHT_EM}em`}>
          {first}
        </tspan>
        {others.map((line) => (
          <tspan key={line} x={textX} dy={`${LINE_HEIGHT_EM}em`}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

/** In lines short enough for large text on a phone; no word is split. */
function linesOf(label: string): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const joined = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && joined.length <= LINE_LENGTH) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}
