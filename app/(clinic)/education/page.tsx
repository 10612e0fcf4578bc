import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { ExerciseDrawing } from '@/components/clinical/exercise-drawing';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePermission } from '@/lib/auth/session';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { Exercise } from '@/lib/knowledge/schema/education';
import { AdviceList } from './advice-list';
import { EXERCISE_KIND_WORDS } from './education-words';

export const metadata: Metadata = { title: 'Education' };

const KINDS = ['stretch', 'strength', 'mobility', 'aerobic'] as const;

/** What a patient can take home: exercises and advice for the day. */
export default async function EducationPage(): Promise<ReactElement> {
  await requirePermission('evidence.read');
  const { exercises, advice } = knowledgeBase();
  return (
    <main className="mx-auto w-full max-w-page px-4 py-8 lg:px-6">
      <PageHeading title="Education">
        <p>
          {exercises.size} exercises with drawings of our own and advice for the day, in words for
          patients. Options, not orders: each says for whom it is not.
        </p>
        <p>
          Also:{' '}
          <Link href="/education/anatomy" className="link">
            Anatomy of the region
          </Link>
          ,{' '}
          <Link href="/evidence/compare" className="link">
            two conditions compared
          </Link>
          .
        </p>
      </PageHeading>
      <div className="grid grid-cols-1 gap-12">
        {KINDS.map((kind) => (
          <section key={kind} aria-labelledby={kind} className="grid grid-cols-1 gap-4">
            <h2 id={kind} className="font-semibold text-lg">
              {EXERCISE_KIND_WORDS[kind]}
            </h2>
            <ul className="grid grid-cols-1 gap-6 sm:grid-cols-2 lg:grid-cols-4">
              {[...exercises.values()]
                .filter((exercise) => exercise.kind === kind)
                .map((exercise) => (
                  <ExerciseCard key={exercise.id} exercise={exercise} />
                ))}
            </ul>
          </section>
        ))}
        <AdviceList advice={[...advice.values()]} />
      </div>
    </main>
  );
}

/** The last frame shows the movement; the steps are a page further. */
function ExerciseCard({ exercise }: { readonly exercise: Exercise }): ReactElement {
  const frame = exercise.frames.at(-1);
  return (
    <li className="grid content-start gap-1">
      <h3 className="font-medium">
        <Link href={`/education/${exercise.id}`} className="link">
          {exercise.label}
        </Link>
      </h3>
      <p className="text-muted text-sm">{exercise.purpose}</p>
      {frame ? <ExerciseDrawing frame={frame} /> : null}
    </li>
  );
}
