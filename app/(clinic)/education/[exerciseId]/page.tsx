import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import type { ReactElement, ReactNode } from 'react';
import { doseText } from '@/app/(clinic)/education/education-words';
import { CitationList } from '@/app/(clinic)/evidence/citation-list';
import { ExerciseDrawing } from '@/components/clinical/exercise-drawing';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePermission } from '@/lib/auth/session';
import { knowledgeBase } from '@/lib/knowledge/current';
import { idSchema } from '@/lib/knowledge/schema/primitives';

export const metadata: Metadata = { title: 'Exercise' };

export default async function ExercisePage({
  params,
}: PageProps<'/education/[exerciseId]'>): Promise<ReactElement> {
  await requirePermission('evidence.read');
  const { exercises, conditions } = knowledgeBase();
  const id = idSchema.safeParse((await params).exerciseId);
  const exercise = id.success ? exercises.get(id.data) : undefined;
  if (!exercise) notFound();
  return (
    <main className="mx-auto w-full max-w-page px-4 py-8 lg:px-6">
      <PageHeading title={exercise.label}>
        <p>{exercise.purpose}</p>
      </PageHeading>
      <div className="grid grid-cols-1 gap-8">
        <div className="grid max-w-prose grid-cols-2 gap-6">
          {exercise.frames.map((frame) => (
            <ExerciseDrawing key={frame.caption} frame={frame} />
          ))}
        </div>
        <Part title="How">
          <ol className="list-decimal pl-5">
            {exercise.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="font-medium">{doseText(exercise)}</p>
        </Part>
        <Part title="Stop if">
          <Points points={exercise.stopIf} />
        </Part>
        <Part title="Not for everybody">
          <Points points={exercise.notFor.map(({ text }) => text)} />
        </Part>
        <Part title="Used for">
          <ul className="list-disc pl-5">
            {exercise.conditions.map((condition) => (
              <li key={condition}>
                <Link href={`/evidence/${condition}`} className="link">
                  {conditions.get(condition)?.label ?? condition}
                </Link>
              </li>
            ))}
          </ul>
        </Part>
        <Part title="Sources">
          <CitationList citations={exercise.citations} />
        </Part>
      </div>
    </main>
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
    <section aria-label={title} className="grid max-w-prose gap-2">
      <h2 className="font-semibold text-lg">{title}</h2>
      {children}
    </section>
  );
}

function Points({ points }: { readonly points: readonly string[] }): ReactElement {
  return (
    <ul className="list-disc pl-5">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}
