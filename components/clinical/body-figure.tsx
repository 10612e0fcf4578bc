import { Fragment, type MouseEventHandler, type ReactElement } from 'react';
import { isMarked, isSameSpot, spotKey } from '@/lib/pain-drawing/marks';
import type { Spot } from '@/lib/pain-drawing/schema';
import { SENSATIONS } from '@/lib/pain-drawing/sensation';
import type { PainDrawing } from '@/lib/pain-drawing/types';
import { FIELD, type FigureId } from './body-map-art';
import { outlinePaths, type Place } from './body-map-places';

export const FIGURE_WORDS: Readonly<Record<FigureId, string>> = {
  front: 'Front',
  back: 'Back',
  'right-side': 'Right side',
  'left-side': 'Left side',
};

/** Half the size of the cross at the worst place. */
const CROSS = 5;

type Props = {
  readonly figure: FigureId;
  readonly places: readonly Place[];
  readonly drawing: PainDrawing;
  /** The place the keyboard is on. */
  readonly focused?: Spot | null;
  readonly onClick?: MouseEventHandler<SVGSVGElement>;
};

/**
 * One figure with its marks: pain is filled, pins and needles are dots, numbness is hatched, and the
 * worst place has a cross, so that it reads without colour. Its words stand beside it, so it is hidden
 * from readers of the page.
 */
export function BodyFigure({ figure, places, drawing, focused, onClick }: Props): ReactElement {
  const here = places.filter((place) => place.figure === figure);
  const worst = here.find((place) => drawing.worst && isSameSpot(place, drawing.worst));
  return (
    <svg
      viewBox={`0 0 ${FIELD.width} ${FIELD.height}`}
      aria-hidden="true"
      className="body-figure"
      onClick={onClick}
    >
      <Patterns figure={figure} />
      {outlinePaths(figure).map((path) => (
        <path key={path} d={path} className="body-outline" />
      ))}
      {here.map((place) => (
        <path key={spotKey(place)} d={place.path} data-spot={spotKey(place)} />
      ))}
      {SENSATIONS.flatMap((sensation) =>
        here
          .filter((place) => isMarked(drawing, place, sensation))
          .map((place) => (
            <path
              key={`${spotKey(place)}/${sensation}`}
              d={place.path}
              className={`body-mark body-mark-${sensation}`}
              fill={sensation === 'pain' ? undefined : `url(#${sensation}-${figure})`}
            />
          )),
      )}
      {here
        .filter((place) => focused && isSameSpot(place, focused))
        .map(({ path }) => (
          <Fragment key={path}>
            <path d={path} className="body-focus-edge" />
            <path d={path} className="body-focus" />
          </Fragment>
        ))}
      {worst ? <Cross at={worst.centre} /> : null}
    </svg>
  );
}

function Patterns({ figure }: { readonly figure: FigureId }): ReactElement {
  return (
    <defs>
      <pattern id={`pins-and-needles-${figure}`} width="6" height="6" patternUnits="userSpaceOnUse">
        <circle cx="3" cy="3" r="1.5" className="body-dot" />
      </pattern>
      <pattern
        id={`numbness-${figure}`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M0 0V5" className="body-hatch" />
      </pattern>
    </defs>
  );
}

function Cross({ at: [x, y] }: { readonly at: readonly [number, number] }): ReactElement {
  const path = `M${x - CROSS} ${y - CROSS}L${x + CROSS} ${y + CROSS}M${x + CROSS} ${y - CROSS}L${x - CROSS} ${y + CROSS}`;
  return (
    <>
      <path d={path} className="body-cross-edge" />
      <path d={path} className="body-cross" />
    </>
  );
}
