'use client';

import { type ReactElement, useMemo, useState } from 'react';
import {
  useSession,
  useSessionState,
} from '@/app/(clinic)/encounters/[encounterId]/session-context';
import { BodyList } from '@/components/clinical/body-list';
import { BodyMap } from '@/components/clinical/body-map';
import { placesOn } from '@/components/clinical/body-map-places';
import { type PackedRegion, unpackRegion } from '@/components/clinical/body-regions-wire';
import type { BodyRegion } from '@/lib/knowledge/schema/body-region';
import { drawingText, SENSATION_WORDS, spotInWords } from '@/lib/pain-drawing/drawing-text';
import { spotKey, toggleMark } from '@/lib/pain-drawing/marks';
import type { Spot } from '@/lib/pain-drawing/schema';
import type { Sensation } from '@/lib/pain-drawing/sensation';
import { DrawingConflict } from './drawing-conflict';
import { DrawingDifferences } from './drawing-differences';
import { NowhereElse } from './nowhere-else';
import { useDraw } from './use-draw';

type View = 'map' | 'list';

/** Where it hurts: on figures or in a list, the same marks. What a place stands for is recorded with it. */
export function PainDrawing({
  packed,
}: {
  readonly packed: readonly PackedRegion[];
}): ReactElement {
  const { readOnly } = useSession();
  const { shown: drawing, problem } = useSessionState((state) => state.drawing);
  const [sensation, setSensation] = useState<Sensation>('pain');
  const [view, setView] = useState<View>('map');
  const regions = useMemo(() => packed.map(unpackRegion), [packed]);
  const byId = useMemo(() => new Map(regions.map((region) => [region.id, region])), [regions]);
  const places = useMemo(() => placesOn(regions), [regions]);
  const draw = useDraw(byId);
  const text = drawingText(drawing, byId);
  const shared = {
    regions: byId,
    drawing,
    sensation,
    disabled: readOnly,
    onToggle: (spot: Spot) => draw(toggleMark(drawing, spot, sensation)),
  };
  return (
    <section aria-labelledby="pain-drawing" className="mb-8">
      <header className="mb-2 flex flex-wrap items-center justify-between gap-x-4 border-border border-b-2 pb-1">
        <h2 id="pain-drawing" className="font-semibold text-lg">
          Where the patient feels it
        </h2>
        <Choices
          name="pain-drawing-view"
          legend="Show the places as"
          options={{ map: 'Map', list: 'List' }}
          value={view}
          onChange={setView}
        />
      </header>
      <DrawingConflict regions={byId} />
      <Choices
        name="pain-drawing-sensation"
        legend="Mark"
        options={SENSATION_WORDS}
        value={sensation}
        onChange={setSensation}
        swatches
      />
      <fieldset className="mt-2 min-w-0">
        <legend className="sr-only">{SENSATION_WORDS[sensation]}: places</legend>
        {view === 'map' ? <BodyMap places={places} {...shared} /> : <BodyList {...shared} />}
      </fieldset>
      <div className="mt-2 grid gap-2">
        <p aria-live="polite">
          {text || <span className="text-muted">Nothing is marked. That is not "no pain".</span>}
        </p>
        {problem ? <p className="font-medium text-alarm text-sm">Not saved: {problem}</p> : null}
        <WorstPlace regions={byId} />
        <DrawingDifferences regions={byId} />
        <NowhereElse regions={byId} />
      </div>
    </section>
  );
}

type ChoicesProps<Id extends string> = {
  readonly name: string;
  readonly legend: string;
  readonly options: Readonly<Record<Id, string>>;
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  readonly swatches?: boolean;
};

function Choices<Id extends string>(props: ChoicesProps<Id>): ReactElement {
  const { name, legend, options, value, onChange, swatches } = props;
  return (
    <fieldset className="flex flex-wrap items-center gap-1">
      <legend className="sr-only">{legend}</legend>
      {(Object.keys(options) as Id[]).map((id) => (
        <label key={id} className="answer answer-present gap-2 px-3 text-sm">
          <input type="radio" name={name} checked={value === id} onChange={() => onChange(id)} />
          {swatches ? (
            <span aria-hidden="true" className={`body-swatch body-swatch-${id}`} />
          ) : null}
          <span>{options[id]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The one place that hurts most, of those that hurt. */
function WorstPlace({
  regions,
}: {
  readonly regions: ReadonlyMap<string, BodyRegion>;
}): ReactElement | null {
  const { readOnly } = useSession();
  const drawing = useSessionState((state) => state.drawing.shown);
  const draw = useDraw(regions);
  const painful = drawing.marks.filter((mark) => mark.sensation === 'pain');
  if (painful.length === 0) return null;
  return (
    <label className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="font-medium">Worst place</span>
      <select
        value={drawing.worst ? spotKey(drawing.worst) : ''}
        disabled={readOnly}
        onChange={(event) => {
          const chosen = painful.find((mark) => spotKey(mark) === event.target.value);
          const worst = chosen ? { region: chosen.region, side: chosen.side } : null;
          draw({ marks: drawing.marks, worst });
        }}
        className="control max-w-72"
      >
        <option value="">Not asked</option>
        {painful.map((mark) => (
          <option key={spotKey(mark)} value={spotKey(mark)}>
            {spotInWords(mark, regions)}
          </option>
        ))}
      </select>
    </label>
  );
}
