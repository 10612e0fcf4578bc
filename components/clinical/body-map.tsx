import { type KeyboardEvent, type MouseEvent, type ReactElement, useRef, useState } from 'react';
import type { BodyRegion } from '@/lib/knowledge/schema/body-region';
import { spotInWords } from '@/lib/pain-drawing/drawing-text';
import { isMarked, isSameSpot, spotKey } from '@/lib/pain-drawing/marks';
import type { Spot } from '@/lib/pain-drawing/schema';
import type { Sensation } from '@/lib/pain-drawing/sensation';
import type { PainDrawing } from '@/lib/pain-drawing/types';
import { BodyFigure, FIGURE_WORDS } from './body-figure';
import { FIELD, FIGURES, type FigureId } from './body-map-art';
import { type Direction, nearestPlace, type Place } from './body-map-places';

export type BodyMapProps = {
  readonly places: readonly Place[];
  readonly regions: ReadonlyMap<string, BodyRegion>;
  readonly drawing: PainDrawing;
  /** What a click or the space bar marks. */
  readonly sensation: Sensation;
  readonly disabled: boolean;
  readonly onToggle: (spot: Spot) => void;
};

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * Four figures to mark. Every place has a native checkbox in its middle, which carries the name and the
 * focus; the drawing takes the mouse. One stop of the tab key, arrow keys from place to place.
 */
export function BodyMap(props: BodyMapProps): ReactElement {
  const { places, regions, drawing, sensation, disabled, onToggle } = props;
  const [active, setActive] = useState<Place | null>(places[0] ?? null);
  const [focused, setFocused] = useState<Place | null>(null);
  const boxes = useRef(new Map<string, HTMLInputElement>());

  function click(event: MouseEvent<SVGSVGElement>): void {
    const key = event.target instanceof SVGElement ? event.target.getAttribute('data-spot') : null;
    const place = places.find((one) => spotKey(one) === key);
    if (!place || disabled) return;
    setActive(place);
    onToggle(place);
  }
  function move(event: KeyboardEvent<HTMLInputElement>, from: Place): void {
    const direction = DIRECTIONS[event.key];
    if (!direction) return;
    event.preventDefault();
    boxes.current.get(spotKey(nearestPlace(places, from, direction)))?.focus();
  }

  return (
    <div>
      <div className="body-map">
        {FIGURES.map((figure) => (
          <div key={figure}>
            <p className="text-center font-medium text-sm">{FIGURE_WORDS[figure]}</p>
            <Ends figure={figure} />
            <div className="relative">
              <BodyFigure
                figure={figure}
                places={places}
                drawing={drawing}
                focused={focused}
                onClick={click}
              />
              {places
                .filter((place) => place.figure === figure)
                .map((place) => (
                  <input
                    key={spotKey(place)}
                    ref={(box) => {
                      if (!box) return;
                      boxes.current.set(spotKey(place), box);
                      putInto(box, place);
                    }}
                    type="checkbox"
                    aria-label={spotInWords(place, regions)}
                    checked={isMarked(drawing, place, sensation)}
                    disabled={disabled}
                    tabIndex={active && isSameSpot(active, place) ? 0 : -1}
                    onChange={() => onToggle(place)}
                    onFocus={() => {
                      setActive(place);
                      setFocused(place);
                    }}
                    onBlur={() => setFocused(null)}
                    onKeyDown={(event) => move(event, place)}
                  />
                ))}
            </div>
          </div>
        ))}
      </div>
      <p aria-hidden="true" className="min-h-6 text-center text-sm">
        {focused ? spotInWords(focused, regions) : ''}
      </p>
    </div>
  );
}

/** Which edge of the figure is the patient's right. */
function Ends({ figure }: { readonly figure: FigureId }): ReactElement {
  if (figure === 'right-side' || figure === 'left-side') {
    return <p className="text-center text-muted text-xs">of the patient</p>;
  }
  const [start, end] = figure === 'front' ? ['right', 'left'] : ['left', 'right'];
  return (
    <p className="flex justify-between text-muted text-xs">
      <span>Patient's {start}</span>
      <span>{end}</span>
    </p>
  );
}

/** Over the middle of its place. By script: the security policy drops styles that stand in the HTML. */
function putInto(box: HTMLInputElement, { centre: [x, y] }: Place): void {
  box.style.left = `${(100 * x) / FIELD.width}%`;
  box.style.top = `${(100 * y) / FIELD.height}%`;
}
