import type { ReactElement, ReactNode } from 'react';
import { ExerciseDrawing } from '@/components/clinical/exercise-drawing';
import type { Handout, HandoutThought } from '@/lib/handout/types';
import type { Advice } from '@/lib/knowledge/schema/education';
import { CareCards } from './care-cards';
import { HandoutExercise } from './handout-exercise';

/** The sheet itself, in words a child of twelve can read. */
export function PatientSheet({ handout }: { readonly handout: Handout }): ReactElement {
  const { thought, advice, offered, nextSteps, careCards } = handout;
  const chosen = offered.filter(({ isChosen }) => isChosen);
  return (
    <article className="grid gap-6 pt-4">
      <h1 className="font-semibold">Your pain and what to do</h1>
      <Part title="What we think">
        <Thought thought={thought} />
      </Part>
      {advice.length > 0 || chosen.length > 0 ? (
        <Part title="What you can do">
          <div className="handout-columns grid gap-x-8 gap-y-3">
            {advice.map((one) => (
              <DailyAdvice key={one.id} advice={one} />
            ))}
          </div>
          {chosen.length > 0 ? (
            <p>
              Start gently. A little ache is fine. Stop an exercise if it says so below, and tell
              us.
            </p>
          ) : null}
          {chosen.map(({ exercise, unless }) => (
            <HandoutExercise key={exercise.id} exercise={exercise} unless={unless} />
          ))}
        </Part>
      ) : null}
      <Part title="What happens next">
        {nextSteps.length === 0 ? (
          <p>No test and no visit is planned yet. Ask us if you are not sure what comes next.</p>
        ) : (
          <ul className="list-disc pl-5">
            {nextSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        )}
      </Part>
      <div className="print-section">
        <Part title="When to get help">
          <CareCards cards={careCards} />
        </Part>
      </div>
      <footer className="print-section border-ink border-t pt-2">
        <p>
          This sheet was made for you with a computer program called Iliac. It helps your clinician
          and never takes their place. It is not certified as a medical device. If something here is
          not what you were told, or you are not sure, ask us.
        </p>
      </footer>
    </article>
  );
}

function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section className="grid gap-3">
      <h2 className="font-semibold">{title}</h2>
      {children}
    </section>
  );
}

const CERTAINTY_WORDS = {
  confirmed: 'We know what causes your pain:',
  probable: 'We think your pain most likely comes from:',
  possible: 'Your pain may come from this. We are not sure yet:',
} as const;

function Thought({ thought }: { readonly thought: HandoutThought }): ReactElement {
  if (thought.kind === 'stated') {
    return (
      <>
        <p>
          {CERTAINTY_WORDS[thought.certainty ?? 'possible']} <strong>{thought.label}</strong>.
        </p>
        <p>{thought.text}</p>
      </>
    );
  }
  return (
    <>
      <p>
        We do not yet know for certain what causes your pain. Finding out can take more than one
        visit.
      </p>
      {thought.considered.length > 0 ? (
        <div>
          <p>These are being thought about. You may have one of them, or none:</p>
          <ul className="list-disc pl-5">
            {thought.considered.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

function DailyAdvice({ advice }: { readonly advice: Advice }): ReactElement {
  return (
    <section className="print-section grid gap-1">
      <h3 className="font-semibold">{advice.label}</h3>
      <ul className="list-disc pl-5">
        {advice.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {advice.frames.length > 0 ? (
        <div className="grid max-w-md grid-cols-2 gap-4">
          {advice.frames.map((frame) => (
            <ExerciseDrawing key={frame.caption} frame={frame} />
          ))}
        </div>
      ) : null}
    </section>
  );
}
