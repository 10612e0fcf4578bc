'use client';

import { type ReactElement, useMemo } from 'react';
import { LetterKeysSwitch } from '@/app/(clinic)/keyboard/letter-keys';
import { type SectionOnWire, withNames } from '@/components/clinical/section-wire';
import type { WayBack } from './back-to-summary';
import { FindingSection } from './finding-section';
import { RedFlagBlock } from './red-flag-block';
import { useSession } from './session-context';
import { useScrollToTarget } from './target-finding';
import { useIsHydrated } from './use-is-hydrated';

/**
 * The server draws what is seen first. Answers work only once the page has started, and the blocks
 * below would make up most of what is sent before it can.
 */
const DRAWN_BY_SERVER = 1;

type Props = {
  readonly sections: readonly SectionOnWire[];
  /** What stands below on the same page. */
  readonly after?: readonly { readonly id: string; readonly title: string }[];
  /** The block that the summary sent here, and the way back. */
  readonly back?: WayBack | null;
};

/** All blocks of one step, with anchors to each. */
export function FindingForm({ sections: onWire, after = [], back = null }: Props): ReactElement {
  const { findings } = useSession();
  const sections = useMemo(() => withNames(onWire, findings), [onWire, findings]);
  useScrollToTarget();
  const isHydrated = useIsHydrated();
  return (
    <>
      <nav aria-label="Blocks of this step" className="mb-4">
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {sections.map(({ id, title }) => (
            <Anchor key={id} id={`section-${id}`} title={title} />
          ))}
          {after.map(({ id, title }) => (
            <Anchor key={id} id={id} title={title} />
          ))}
        </ul>
      </nav>
      <LetterKeysSwitch />
      {sections.map((section, place) => {
        const Block = section.id === 'red-flags' ? RedFlagBlock : FindingSection;
        const drawn = isHydrated || place < DRAWN_BY_SERVER;
        const backHref = back?.section === section.id ? back.href : null;
        return <Block key={section.id} section={section} drawn={drawn} backHref={backHref} />;
      })}
    </>
  );
}

function Anchor({ id, title }: { readonly id: string; readonly title: string }): ReactElement {
  return (
    <li>
      <a href={`#${id}`} className="link inline-block min-h-6">
        {title}
      </a>
    </li>
  );
}
