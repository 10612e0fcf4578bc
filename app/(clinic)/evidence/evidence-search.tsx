import Form from 'next/form';
import Link from 'next/link';
import type { ReactElement, ReactNode } from 'react';
import { SECTION_WORDS } from '@/components/clinical/section-words';
import { STATUS_WORDS } from '@/components/clinical/status-words';
import { Button } from '@/components/ui/button';
import type { EvidenceFilter } from '@/lib/knowledge/search-evidence';
import { SOURCE_WORDS } from './source-words';

/** Asks in the address, so that a search can be kept and sent; it holds nothing about a patient. */
export function EvidenceSearch({
  filter,
}: {
  readonly filter: EvidenceFilter | null;
}): ReactElement {
  return (
    <Form action="/evidence" className="mb-8 flex flex-wrap items-end gap-4">
      <div className="grid min-w-64 grow gap-1">
        <label htmlFor="q" className="font-medium">
          Finding, test or condition
        </label>
        <input id="q" name="q" type="search" defaultValue={filter?.text} className="control" />
      </div>
      <Facet name="region" label="Source of pain" chosen={filter?.region}>
        {options(SOURCE_WORDS)}
      </Facet>
      <Facet name="section" label="Kind of finding" chosen={filter?.section}>
        {options(SECTION_WORDS)}
      </Facet>
      <Facet name="status" label="Trust" chosen={filter?.status}>
        {options(STATUS_WORDS)}
      </Facet>
      <Button kind="primary" type="submit">
        Search
      </Button>
      {filter ? (
        <Link href="/evidence" className="link py-2">
          Clear filters
        </Link>
      ) : null}
    </Form>
  );
}

type FacetProps = {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | null | undefined;
  readonly children: ReactNode;
};

function Facet({ name, label, chosen, children }: FacetProps): ReactElement {
  return (
    <div className="grid gap-1">
      <label htmlFor={name} className="font-medium">
        {label}
      </label>
      <select id={name} name={name} defaultValue={chosen ?? ''} className="control">
        <option value="">Any</option>
        {children}
      </select>
    </div>
  );
}

function options(words: Readonly<Record<string, string>>): readonly ReactElement[] {
  return Object.entries(words).map(([value, text]) => (
    <option key={value} value={value}>
      {text}
    </option>
  ));
}
