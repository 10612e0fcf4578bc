import Link from 'next/link';
import type { ReactElement } from 'react';
import { CitationList } from '@/app/(clinic)/evidence/citation-list';
import { SOURCE_WORDS } from '@/app/(clinic)/evidence/source-words';
import { Citation } from '@/components/clinical/citation';
import { hundredthText } from '@/components/clinical/likelihood-words';
import { MANAGEMENT_WORDS, STATUS_WORDS, URGENCY_WORDS } from '@/components/clinical/status-words';
import { Fact } from '@/components/ui/fact';
import { knowledgeBase } from '@/lib/knowledge/current';
import { panelsFor } from '@/lib/knowledge/panels-for';
import { type Condition, MANAGEMENT_KINDS } from '@/lib/knowledge/schema/condition';

const SEVERITY_WORDS: Readonly<Record<Condition['severity']['level'], string>> = {
  emergency: 'Emergency',
  serious: 'Serious',
  disabling: 'Disabling',
  'self-limiting': 'Settles by itself as a rule',
};

/** The description of a condition: what it is like on the left, what follows from it on the right. */
export function Overview({ condition }: { readonly condition: Condition }): ReactElement {
  const { mustNotMiss, notConsideredWhen, severity, synonyms } = condition;
  return (
    <section aria-label="Overview" className="grid grid-cols-1 gap-x-12 gap-y-6 lg:grid-cols-2">
      <dl className="grid content-start gap-4">
        {synonyms.length > 0 ? <Fact term="Also called">{synonyms.join('; ')}</Fact> : null}
        <Fact term="Typical picture">{condition.typicalPicture}</Fact>
        <Fact term="Where it is felt">{condition.painSite}</Fact>
        <Fact term="How it behaves">{condition.painBehaviour}</Fact>
        <Fact term="Who gets it">{condition.epidemiology}</Fact>
        <Fact term="Causes">{condition.causes.join('; ')}</Fact>
        <Fact term="How long it lasts">{condition.naturalCourse}</Fact>
        <Fact term="How serious it is">
          {SEVERITY_WORDS[severity.level]}: {severity.rationale}
        </Fact>
        {notConsideredWhen ? (
          <Fact term="When it is not considered">
            {notConsideredWhen.because}
            <CitationList citations={notConsideredWhen.citations} />
          </Fact>
        ) : null}
        <Fact term="Source of pain">{SOURCE_WORDS[condition.source]}</Fact>
        <Fact term={`ICD-10-CM, release ${condition.icd10cmRelease}`}>
          {condition.icd10cm.map((code) => `${code.code} ${code.label}`).join('; ')}
        </Fact>
      </dl>
      <div className="grid content-start gap-6">
        {mustNotMiss ? <Threshold mustNotMiss={mustNotMiss} /> : null}
        <Management condition={condition} />
        <dl className="grid gap-4">
          <Fact term="In plain words">{condition.patientExplanation}</Fact>
          <Fact term="First tests">{testLabels(condition)}</Fact>
          <Fact term="Looks like it">
            <Neighbours condition={condition} />
          </Fact>
        </dl>
      </div>
    </section>
  );
}

function testLabels({ id, firstTests }: Condition): string {
  const { tests, laboratoryPanels } = knowledgeBase();
  const panels = panelsFor({ laboratoryPanels }, [id]).map(({ label }) => `blood panel: ${label}`);
  return [...firstTests.map((test) => tests.get(test)?.label ?? test), ...panels].join('; ');
}

/** Options as information, by kind, in the order a clinician would offer them. */
function Management({ condition }: { readonly condition: Condition }): ReactElement {
  return (
    <div>
      <h2 className="font-medium text-muted text-sm">Management options</h2>
      <dl className="grid gap-2">
        {MANAGEMENT_KINDS.map((kind) => {
          const options = condition.management.filter((option) => option.kind === kind);
          return options.length === 0 ? null : (
            <div key={kind}>
              <dt className="font-medium">{MANAGEMENT_WORDS[kind]}</dt>
              {options.map(({ text }) => (
                <dd key={text}>{text}</dd>
              ))}
            </div>
          );
        })}
      </dl>
    </div>
  );
}

/** Each with the way to the comparison with this one. */
function Neighbours({ condition }: { readonly condition: Condition }): ReactElement {
  const { conditions } = knowledgeBase();
  return (
    <ul className="list-disc pl-5">
      {condition.neighbours.map((id) => (
        <li key={id}>
          <Link
            href={`/evidence/compare?first=${condition.id}&second=${id}`}
            className="link"
            aria-label={`Compare with ${conditions.get(id)?.label ?? id}`}
          >
            {conditions.get(id)?.label ?? id}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Threshold({
  mustNotMiss,
}: {
  readonly mustNotMiss: NonNullable<Condition['mustNotMiss']>;
}): ReactElement {
  const source = knowledgeBase().sources.get(mustNotMiss.citation.source);
  return (
    <div id="threshold" className="grid gap-1 border-alarm border-l-4 pl-4">
      <p className="font-semibold text-alarm">
        Must not miss: act at {hundredthText(mustNotMiss.threshold)} or more
      </p>
      <p>
        {URGENCY_WORDS[mustNotMiss.urgency]}: {mustNotMiss.action}
      </p>
      <p className="text-sm">{mustNotMiss.rationale}</p>
      <p className="text-sm">
        {STATUS_WORDS[mustNotMiss.status]}.{' '}
        {source ? <Citation source={source} locator={mustNotMiss.citation.locator} /> : null}
      </p>
    </div>
  );
}
