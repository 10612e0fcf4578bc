import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { ANSWER_KEYS, ENCOUNTER_KEYS, GLOBAL_KEYS } from '@/app/(clinic)/keyboard/key-map';
import { KeyTable } from '@/app/(clinic)/keyboard/key-table';
import { AnswerKeyLine } from '@/components/clinical/finding-toggle';
import { SafetyNotice } from '@/components/clinical/safety-notice';
import { PageHeading } from '@/components/ui/page-heading';
import { ScrollTable } from '@/components/ui/scroll-table';
import { requireActor } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Help' };

const WORDS = [
  ['Very likely', '80 to 100'],
  ['Likely', '60 to 79'],
  ['Possible', '30 to 59'],
  ['Unlikely', '15 to 29'],
  ['Very unlikely', 'under 15'],
] as const;

export default async function HelpPage(): Promise<ReactElement> {
  await requireActor();
  return (
    <main className="mx-auto grid grid-cols-1 w-full max-w-prose gap-8 px-4 py-8">
      <PageHeading title="Help" />
      <section className="grid grid-cols-1 gap-2">
        <h2 className="font-semibold text-lg">Answers</h2>
        <AnswerKeyLine />
        <p>
          Every finding starts as not tested and then counts neither way. Equivocal and could not
          test count neither way as well, but the record says so.
        </p>
      </section>
      <section className="grid grid-cols-1 gap-2">
        <h2 className="font-semibold text-lg">Words for probabilities</h2>
        <Pairs label="Words" first="Word" second="In 100" rows={WORDS} />
      </section>
      <section className="grid grid-cols-1 gap-2">
        <h2 className="font-semibold text-lg">Keys</h2>
        <p>
          Letters work while nothing is being typed, those for answers while the focus is on an
          answer. All of them can be switched off under Keyboard in an encounter.
        </p>
        <KeyTable title="Everywhere" lines={GLOBAL_KEYS} />
        <KeyTable title="In an encounter" lines={ENCOUNTER_KEYS} />
        <KeyTable title="While the focus is on an answer" lines={ANSWER_KEYS} />
      </section>
      <SafetyNotice />
    </main>
  );
}

type PairsProps = {
  readonly label: string;
  readonly first: string;
  readonly second: string;
  readonly rows: readonly (readonly [string, string])[];
};

function Pairs({ label, first, second, rows }: PairsProps): ReactElement {
  return (
    <ScrollTable label={label}>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">{second}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([left, right]) => (
          <tr key={left}>
            <th scope="row">{left}</th>
            <td>{right}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
