import type { ReactElement } from 'react';
import { BodyFigure, FIGURE_WORDS } from '@/components/clinical/body-figure';
import { FIGURES } from '@/components/clinical/body-map-art';
import { placesOn } from '@/components/clinical/body-map-places';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { drawingText, SENSATION_WORDS } from '@/lib/pain-drawing/drawing-text';
import { SENSATIONS } from '@/lib/pain-drawing/sensation';
import type { PainDrawing } from '@/lib/pain-drawing/types';

type Props = {
  readonly drawing: PainDrawing | null;
  readonly knowledge: Pick<KnowledgeBase, 'bodyRegions'>;
};

/** What the patient showed, as figures and in words; nothing when nothing was drawn. */
export function PrintedDrawing({ drawing, knowledge }: Props): ReactElement | null {
  if (!drawing || drawing.marks.length === 0) return null;
  const text = drawingText(drawing, knowledge.bodyRegions);
  const places = placesOn([...knowledge.bodyRegions.values()]);
  return (
    <section className="print-section grid gap-2">
      <h2 className="font-semibold">Pain drawing</h2>
      <figure className="grid gap-2">
        <div role="img" aria-label={text} className="grid max-w-xl grid-cols-4 gap-3">
          {FIGURES.map((figure) => (
            <div key={figure}>
              <p className="text-center text-sm">{FIGURE_WORDS[figure]}</p>
              <BodyFigure figure={figure} places={places} drawing={drawing} />
            </div>
          ))}
        </div>
        <figcaption className="text-sm">
          <span className="flex flex-wrap gap-x-4">
            {SENSATIONS.map((sensation) => (
              <span key={sensation} className="inline-flex items-center gap-1.5">
                <span aria-hidden="true" className={`body-swatch body-swatch-${sensation}`} />
                {SENSATION_WORDS[sensation]}
              </span>
            ))}
            <span>Cross: worst place. In front the patient's right is on the left.</span>
          </span>
          {text}
        </figcaption>
      </figure>
    </section>
  );
}
