import type { ReactElement } from 'react';
import { type OutcomeRatio, ratioWithInterval } from './ratio-text';

/** The ratios of a study as lines of text: the twin of the plot beside it. */
export function RatioLines({ ratios }: { readonly ratios: readonly OutcomeRatio[] }): ReactElement {
  return (
    <>
      {ratios.map(({ outcome, ratio }) => (
        <span key={outcome} className="block">
          <span className="text-muted">{outcome}</span> {ratioWithInterval(ratio)}
        </span>
      ))}
      {ratios.some(({ ratio }) => ratio.from === 'base-rate') ? (
        <span className="block text-muted text-sm">share in the condition over our base rate</span>
      ) : null}
    </>
  );
}
