import type { Metadata } from 'next';
import Form from 'next/form';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { SelectField } from '@/components/ui/select-field';
import { requirePermission } from '@/lib/auth/session';
import { dataDirectory, knowledgeBase, releasesDirectory } from '@/lib/knowledge/current';
import { diffKnowledge } from '@/lib/knowledge/diff';
import { readData } from '@/lib/knowledge/read-data';
import { readRelease, releasedVersions } from '@/lib/knowledge/releases';
import { ChangeList } from './change-list';

export const metadata: Metadata = { title: 'Changes of the evidence' };

/** What changed in the knowledge between a release and today, or between two releases. */
export default async function ChangesPage({
  searchParams,
}: PageProps<'/evidence/changes'>): Promise<ReactElement> {
  await requirePermission('evidence.read');
  const current = knowledgeBase().version;
  const versions = [...new Set([...releasedVersions(releasesDirectory()), current])];
  const query = await searchParams;
  const from = oneOf(query.from, versions) ?? latestBefore(versions, current);
  const to = oneOf(query.to, versions) ?? current;
  const options = versions.map((value) => ({
    value,
    label: value === current ? `${value}, in use` : value,
  }));
  const [before, after] = [rawOf(from), rawOf(to)];
  if (!before || !after) notFound();
  return (
    <main className="mx-auto w-full max-w-page px-4 py-8 lg:px-6">
      <PageHeading title="What changed in the evidence">
        <p>
          A version is computed from the data: any change of a number gives another one. Every saved
          assessment names the version it was made with.
        </p>
      </PageHeading>
      <Form action="/evidence/changes" className="mb-8 flex flex-wrap items-end gap-4">
        <SelectField name="from" label="From" options={options} chosen={from} />
        <SelectField name="to" label="To" options={options} chosen={to} />
        <Button kind="primary" type="submit">
          Compare
        </Button>
      </Form>
      <ChangeList changes={diffKnowledge(before, after)} />
    </main>
  );

  function rawOf(version: string) {
    if (version === current) return readData(dataDirectory());
    return readRelease(releasesDirectory(), version)?.raw;
  }
}

/** The release before today's knowledge; those of one day in alphabetical order. */
function latestBefore(versions: readonly string[], current: string): string {
  const dated = versions
    .filter((version) => version !== current)
    .map((version) => ({
      version,
      released: readRelease(releasesDirectory(), version)?.released ?? '',
    }));
  return dated.sort((a, b) => (a.released < b.released ? 1 : -1))[0]?.version ?? current;
}

function oneOf(
  asked: string | readonly string[] | undefined,
  versions: readonly string[],
): string | undefined {
  return versions.find((version) => version === asked);
}
