import type { Metadata } from 'next';
import Form from 'next/form';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
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
        <VersionField name="from" label="From" versions={versions} chosen={from} />
        <VersionField name="to" label="To" versions={versions} chosen={to} />
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

type FieldProps = {
  readonly name: 'from' | 'to';
  readonly label: string;
  readonly versions: readonly string[];
  readonly chosen: string;
};

function VersionField({ name, label, versions, chosen }: FieldProps): ReactElement {
  return (
    <div className="grid gap-1">
      <label htmlFor={name} className="font-medium">
        {label}
      </label>
      <select id={name} name={name} defaultValue={chosen} className="control">
        {versions.map((version) => (
          <option key={version} value={version}>
            {version === knowledgeBase().version ? `${version}, in use` : version}
          </option>
        ))}
      </select>
    </div>
  );
}
