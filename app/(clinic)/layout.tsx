import Link from 'next/link';
import type { ReactElement, ReactNode } from 'react';
import { ProductMark } from '@/components/clinical/product-mark';
import { can } from '@/lib/actor';
import { deviceScope } from '@/lib/auth/device-key';
import { getSignedInPerson, requireActor } from '@/lib/auth/session';
import { knowledgeBase } from '@/lib/knowledge/current';
import { DecisionSupport } from './decision-support';
import { EncounterCommandsProvider } from './keyboard/encounter-commands';
import { GlobalKeys } from './keyboard/global-keys';
import { Navigation } from './navigation/navigation';
import { Waiting } from './navigation/waiting';
import { SessionGuard } from './session/session-guard';
import { UserMenu } from './user-menu';

/** Draws the frame. It protects nothing: every page and action asks for its own permission. */
export default async function ClinicLayout({
  children,
}: {
  readonly children: ReactNode;
}): Promise<ReactElement> {
  const actor = await requireActor();
  const person = await getSignedInPerson();
  return (
    <Navigation>
      <EncounterCommandsProvider>
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-paper focus:p-3"
        >
          Skip to content
        </a>
        <header className="bg-ink text-paper print:hidden">
          <div className="mx-auto flex min-h-12 w-full max-w-page flex-wrap items-center gap-x-6 gap-y-1 px-4 lg:px-6">
            <Link href="/" className="py-2">
              <ProductMark />
            </Link>
            <nav
              aria-label="Main"
              className="order-last -mx-2 flex basis-full flex-wrap text-sm sm:gap-x-1 md:order-none md:mx-0 md:basis-auto"
            >
              {can(actor, 'records.read') ? (
                <>
                  <BarLink href="/">Worklist</BarLink>
                  <BarLink href="/patients">Patients</BarLink>
                </>
              ) : null}
              {can(actor, 'evidence.read') ? (
                <>
                  <BarLink href="/evidence">Evidence</BarLink>
                  <BarLink href="/education">Education</BarLink>
                </>
              ) : null}
              {can(actor, 'audit.read') ? <BarLink href="/audit">Audit</BarLink> : null}
            </nav>
            <DecisionSupport knowledgeVersion={knowledgeBase().version} />
            <div className="ml-auto flex items-center gap-1 text-sm md:ml-0">
              <GlobalKeys findsPatients={can(actor, 'records.read')} />
              <BarLink href="/help">Help</BarLink>
              <UserMenu
                role={actor.role}
                name={person?.displayName ?? ''}
                clinic={person?.clinicName ?? ''}
              />
            </div>
          </div>
        </header>
        <div id="content">{children}</div>
        <SessionGuard name={person?.displayName ?? ''} scope={deviceScope(actor)} />
      </EncounterCommandsProvider>
    </Navigation>
  );
}

type BarPath = '/' | '/patients' | '/evidence' | '/education' | '/audit' | '/help';

function BarLink({
  href,
  children,
}: {
  readonly href: BarPath;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <Link href={href} className="rounded px-2 py-2 underline-offset-4 hover:underline">
      {children}
      <Waiting />
    </Link>
  );
}
