import type { ReactElement } from 'react';
import { CitationList } from '@/app/(clinic)/evidence/citation-list';
import { agreementText } from '@/components/clinical/agreement-text';
import { STATUS_WORDS } from '@/components/clinical/status-words';
import { Fact } from '@/components/ui/fact';
import type { Finding } from '@/lib/knowledge/schema/finding';

/** How the finding is elicited, how often it is seen anyway, and how well two examiners agree. */
export function FindingFacts({ finding }: { readonly finding: Finding }): ReactElement {
  const { outcomes, baseRateBasis, normalBand, interRaterReliability, contraindicated } = finding;
  return (
    <section aria-labelledby="finding" className="grid max-w-prose gap-3">
      <h2 id="finding" className="font-semibold text-lg">
        The finding itself
      </h2>
      <dl className="grid gap-3">
        <Fact term="How to elicit it">{finding.elicit}</Fact>
        {contraindicated ? <Fact term="When not to do it">{contraindicated}</Fact> : null}
        <Fact term="How often it is seen anyway">
          {outcomes.map(({ label, baseRate }) => `${label} ${percent(baseRate)} %`).join(', ')}.{' '}
          {STATUS_WORDS[baseRateBasis.status]}: {baseRateBasis.note}
          <CitationList citations={baseRateBasis.citations} />
        </Fact>
        {normalBand ? (
          <Fact
            term={`${normalBand.meansByPosition ? 'Healthy adults' : 'Normal'}, ${normalBand.position}`}
          >
            {normalBand.low} to {normalBand.high} {finding.unit}
            <CitationList citations={[normalBand.citation]} />
          </Fact>
        ) : null}
        <Fact term="Agreement between examiners">
          {interRaterReliability ? (
            <>
              {agreementText(interRaterReliability)}
              <CitationList citations={[interRaterReliability.citation]} />
            </>
          ) : (
            'No figure is held.'
          )}
        </Fact>
      </dl>
    </section>
  );
}

function percent(share: number): number {
  return Number((share * 100).toPrecision(2));
}
