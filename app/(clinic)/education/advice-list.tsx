import type { ReactElement } from 'react';
import { ExerciseDrawing } from '@/components/clinical/exercise-drawing';
import type { Advice } from '@/lib/knowledge/schema/education';
import { ADVICE_KIND_WORDS } from './education-words';

export function AdviceList({ advice }: { readonly advice: readonly Advice[] }): ReactElement {
  return (
    <section aria-labelledby="advice" className="grid grid-cols-1 gap-4">
      <h2 id="advice" className="font-semibold text-lg">
        Advice for the day
      </h2>
      <ul className="grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-2">
        {advice.map(({ id, label, kind, points, frames }) => (
          <li key={id} id={id} className="grid content-start gap-2">
            <h3 className="font-medium">
              {label}
              {label === ADVICE_KIND_WORDS[kind] ? null : (
                <span className="font-normal text-muted text-sm"> {ADVICE_KIND_WORDS[kind]}</span>
              )}
            </h3>
            <ul className="list-disc pl-5">
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
            {frames.length > 0 ? (
              <div className="grid grid-cols-2 gap-4">
                {frames.map((frame) => (
                  <ExerciseDrawing key={frame.caption} frame={frame} />
                ))}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
