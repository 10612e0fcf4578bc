import type { ReactElement } from 'react';
import type { ObservationState } from '@/lib/engine/types';
import type { Side } from '@/lib/knowledge/schema/primitives';
import { FIELD } from './body-map-art';
import { outlinePaths } from './body-map-places';
import { DERMATOME_POINTS, type DermatomePoint } from './dermatome-points';

const RADIUS = 9;
const MIDDLE = FIELD.width / 2;

type Place = { readonly findingId: string; readonly side: Side | null };

type Props = {
  readonly stateOf: (place: Place) => ObservationState;
  /** Absent: only shown. */
  readonly onPress?: ((place: Place) => void) | undefined;
};

/**
 * The points at which each dermatome is tested, on legs from the front and from behind. The rows of the examination
 * hold the same answers for keys and readers of the page, so the drawing is for the eye and the pointer.
 */
export function DermatomeMap(props: Props): ReactElement {
  return (
    <div aria-hidden="true" className="flex flex-wrap justify-center gap-x-8">
      <Figure figure="front" title="Front" {...props} />
      <Figure figure="back" title="Back" {...props} />
    </div>
  );
}

type FigureProps = Props & { readonly figure: 'front' | 'back'; readonly title: string };

function Figure({ figure, title, stateOf, onPress }: FigureProps): ReactElement {
  const points = DERMATOME_POINTS.filter((point) => point.figure === figure).flatMap(placed);
  return (
    <div className="w-44">
      <p className="text-center font-medium text-sm">{title}</p>
      <p className="flex justify-between text-muted text-sm">
        <span>{figure === 'front' ? "Patient's right" : "Patient's left"}</span>
        <span>{figure === 'front' ? 'left' : 'right'}</span>
      </p>
      <svg
        aria-hidden="true"
        viewBox={`0 84 ${FIELD.width} ${FIELD.height - 84}`}
        className="dermatomes"
      >
        <defs>
          <pattern
            id={`dermatome-${figure}`}
            width="4"
            height="4"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d="M0 0V4" className="body-hatch" />
          </pattern>
        </defs>
        {outlinePaths(figure).map((path) => (
          <path key={path} d={path} className="body-outline" />
        ))}
        {points.map(({ name, x, y, place }) => {
          const state = stateOf(place);
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: a pointer's short cut; the rows below are its controls
            <g
              key={`${place.findingId}/${place.side ?? ''}`}
              data-point={`${name}/${place.side ?? ''}`}
              data-state={state}
              className="dermatome"
              onClick={() => onPress?.(place)}
            >
              <circle cx={x} cy={y} r={RADIUS} />
              {state === 'present' ? (
                <circle cx={x} cy={y} r={RADIUS} fill={`url(#dermatome-${figure})`} />
              ) : null}
              <text x={x} y={y} dy="0.36em" textAnchor="middle">
                {name}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

type Placed = {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly place: Place;
};

function placed({ findingId, name, figure, at, sided }: DermatomePoint): readonly Placed[] {
  const [x, y] = at;
  if (!sided) return [{ name, x: MIDDLE, y, place: { findingId, side: null } }];
  return (['right', 'left'] as const).map((side) => {
    // In front the patient's right is on the viewer's left, from behind it is not.
    const sign = (figure === 'front') === (side === 'right') ? -1 : 1;
    return { name, x: MIDDLE + sign * x, y, place: { findingId, side } };
  });
}
