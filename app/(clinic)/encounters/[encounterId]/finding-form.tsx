'use client';

import { type ReactElement, useSyncExternalStore } from 'react';
import { LetterKeysSwitch } from '@/app/(clinic)/keyboard/letter-keys';
import type { SectionView } from '@/components/clinical/finding-view';
import { FindingSection } from './finding-section';
import { useScrollToTarget } from './target-finding';

/**
 * The server draws what is seen first. Answers work only once the page has started, and the blocks
 * below would make up most of what is sent before it can.
 */
const DRAWN_BY_SERVER = 1;

/** All blocks of one step, with anchors to each. */
export function FindingForm({
  sections,
}: {
  readonly sections: readonly SectionView[];
}): ReactElement {
  useScrollToTarget();
  const isHydrated = useIsHydrated();
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
      {sections.map((section, place) => (
        <FindingSection
          key={section.id}
          section={section}
          drawn={isHydrated || place < DRAWN_BY_SERVER}
        />
      ))}
    </>
  );
}

/** False on the server and in the browser's first draw, which must be the same. */
function useIsHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

function never(): () => void {
  return () => undefined;
}
