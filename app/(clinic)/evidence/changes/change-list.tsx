import type { ReactElement } from 'react';
import { ScrollTable } from '@/components/ui/scroll-table';
import type { FileChange, ValueChange } from '@/lib/knowledge/diff';

/** A file with more changed values than this was rewritten: the first tell what it is about. */
const VALUES_SHOWN = 12;

const KIND_WORDS: Readonly<Record<FileChange['kind'], string>> = {
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
};

/** The changes by folder, with counts; each folder opens to its files. */
export function ChangeList({ changes }: { readonly changes: readonly FileChange[] }): ReactElement {
  const folders = [...new Set(changes.map(({ file }) => folderOf(file)))];
  return (
    <section aria-label="Changes" className="grid grid-cols-1 gap-4">
      <p role="status" className="font-medium">
        {changes.length === 0 ? 'The two versions are equal.' : `${changes.length} files differ.`}
      </p>
      {folders.map((folder) => (
        <FolderChanges
          key={folder}
          folder={folder}
          changes={changes.filter(({ file }) => folderOf(file) === folder)}
        />
      ))}
    </section>
  );
}

function FolderChanges({
  folder,
  changes,
}: {
  readonly folder: string;
  readonly changes: readonly FileChange[];
}): ReactElement {
  const count = (kind: FileChange['kind']) => changes.filter((one) => one.kind === kind).length;
  const changed = changes.filter(({ kind }) => kind === 'changed');
  return (
    <details className="fold border-line border-b">
      <summary className="flex min-h-10 flex-wrap items-baseline gap-x-4 py-2">
        <h2 className="font-semibold">{folder}</h2>
        <span className="text-muted text-sm">
          {count('added')} added, {count('changed')} changed, {count('removed')} removed
        </span>
      </summary>
      <div className="grid grid-cols-1 gap-4 pb-6">
        {changed.length > 0 ? (
          <ScrollTable label={`Changed in ${folder}`}>
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col">Place</th>
                <th scope="col">Before</th>
                <th scope="col">After</th>
              </tr>
            </thead>
            <tbody>
              {changed.map((change) => (
                <FileRows key={change.file} change={change} />
              ))}
            </tbody>
          </ScrollTable>
        ) : null}
        {(['added', 'removed'] as const).map((kind) =>
          count(kind) > 0 ? (
            <p key={kind} className="text-sm">
              <span className="font-medium">{KIND_WORDS[kind]}: </span>
              {changes
                .filter((one) => one.kind === kind)
                .map(({ file }) => nameOf(file))
                .join(', ')}
            </p>
          ) : null,
        )}
      </div>
    </details>
  );
}

function FileRows({ change }: { readonly change: FileChange }): ReactElement {
  const more = change.values.length - VALUES_SHOWN;
  return (
    <>
      {change.values.slice(0, VALUES_SHOWN).map(({ path, before, after }: ValueChange, row) => (
        <tr key={path}>
          <th scope="row">{row === 0 ? nameOf(change.file) : ''}</th>
          <td>{path}</td>
          <td>{before ?? 'nothing'}</td>
          <td>{after ?? 'nothing'}</td>
        </tr>
      ))}
      {more > 0 ? (
        <tr>
          <td colSpan={4} className="text-muted">
            and {more} more in {nameOf(change.file)}
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** "evidence/hip-fracture/age.json" → "evidence/hip-fracture"; files at the top are their own. */
function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : file;
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace('.json', '');
}
