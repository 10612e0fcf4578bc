import { ExternalLink } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Source } from '@/lib/knowledge/schema/source';

/** The address a reader can open: DOI, then PubMed, then the page itself, then where it was read. */
function sourceAddress(source: Pick<Source, 'doi' | 'pmid' | 'url' | 'seenAt'>): string | null {
  if (source.doi) return `https://doi.org/${source.doi}`;
  if (source.pmid) return `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`;
  return source.url ?? source.seenAt ?? null;
}

type Props = { readonly source: Source; readonly locator?: string | undefined };

/** Authors, year, title and the place in it. Without an address it says so by not being a link. */
export function Citation({ source, locator }: Props): ReactElement {
  const address = sourceAddress(source);
  const name = `${source.authors} (${source.year ?? 'no year shown'})`;
  return (
    <cite className="not-italic">
      {address ? (
        <a href={address} target="_blank" rel="noreferrer" className="link citation-address">
          {name}
          <ExternalLink aria-hidden className="ml-1 inline size-3.5 align-baseline" />
          <span className="sr-only"> (opens in a new tab)</span>
        </a>
      ) : (
        <span className="font-medium">{name}</span>
      )}{' '}
      <span>{source.title}.</span>
      {source.publishedIn ? <span className="text-muted"> {source.publishedIn}.</span> : null}
      {locator ? <span className="text-muted"> {locator}</span> : null}
    </cite>
  );
}
