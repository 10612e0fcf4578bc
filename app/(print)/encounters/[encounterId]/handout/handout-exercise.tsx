import clsx from 'clsx';
import type { ReactElement } from 'react';
import { doseText } from '@/app/(clinic)/education/education-words';
import { ExerciseDrawing } from '@/components/clinical/exercise-drawing';
import type { Exercise } from '@/lib/knowledge/schema/education';

type Props = { readonly exercise: Exercise; readonly unless: readonly string[] };

/** One exercise: drawn, in steps, how often, and when not. */
export function HandoutExercise({ exercise, unless }: Props): ReactElement {
  const { label, purpose, steps, stopIf, frames } = exercise;
  return (
    <section className="print-section grid gap-2 border-line border-t pt-3">
      <h3 className="font-semibold">{label}</h3>
      <div className="handout-columns grid gap-x-8 gap-y-2">
        <div className="grid content-start gap-2">
          <p>{purpose}</p>
          <Points title="Please check first" points={unless} />
          <ol className="list-decimal">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>
            <strong>How often:</strong> {doseText(exercise)}.
          </p>
        </div>
        <div className="grid content-start gap-2">
          <div className={clsx('grid gap-4', frames.length === 2 ? 'grid-cols-2' : 'grid-cols-3')}>
            {frames.map((frame) => (
              <ExerciseDrawing key={frame.caption} frame={frame} />
            ))}
          </div>
          <Points title="Stop if" points={stopIf} />
        </div>
      </div>
    </section>
  );
}

function Points({
  title,
  points,
}: {
  readonly title: string;
  readonly points: readonly string[];
}): ReactElement | null {
  if (points.length === 0) return null;
  return (
    <div>
      <p className="font-semibold">{title}:</p>
      <ul className="list-disc pl-6">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}
