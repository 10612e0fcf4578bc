'use client';

import type { ReactElement } from 'react';
import type { SectionView } from '@/components/clinical/finding-view';
import { FindingSection } from './finding-section';
import { LetterKeysSwitch } from './letter-keys';
import { useScrollToTarget } from './target-finding';

/** All blocks of one step, with anchors to each. */
export function FindingForm({
  sections,
}: {
  readonly sections: readonly SectionView[];
}): ReactElement {
  useScrollToTarget();
  return (
    <>
      <nav aria-label="Blocks of this step" className="mb-4">
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {sections.map((section) => (
            <li key={section.id}>
              <a href={`#section-${section.id}`} className="link inline-block min-h-6">
                {section.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <LetterKeysSwitch />
      {sections.map((section) => (
        <FindingSection key={section.id} section={section} />
      ))}
    </>
  );
}
