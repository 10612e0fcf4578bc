import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { AnatomyDrawing } from '@/components/clinical/anatomy-drawing';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePermission } from '@/lib/auth/session';
import { knowledgeBase } from '@/lib/knowledge/current';
import { AnatomyList } from './anatomy-list';

export const metadata: Metadata = { title: 'Anatomy' };

/** Lumbar spine, pelvis and hips: enough to show a patient what is meant. */
export default async function AnatomyPage(): Promise<ReactElement> {
  await requirePermission('evidence.read');
  const { anatomy, conditions } = knowledgeBase();
  const structures = [...anatomy.values()];
  return (
    <main className="mx-auto w-full max-w-page px-4 py-8 lg:px-6">
      <PageHeading title="Anatomy">
        <p>
          What can hurt between the low back and the thigh, in words for patients and for
          clinicians, with the conditions that belong to each structure.
        </p>
      </PageHeading>
      <div className="mb-12 grid grid-cols-1 gap-8 lg:grid-cols-2">
        <AnatomyDrawing view="front" structures={structures} />
        <AnatomyDrawing view="back" structures={structures} />
      </div>
      <AnatomyList anatomy={structures} conditions={conditions} />
    </main>
  );
}
