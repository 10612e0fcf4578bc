import type { KnowledgeFile } from '@/lib/knowledge/knowledge-base';
import { defineCheck } from './check';

/** Also keeps ids unique: two files of a folder cannot share a name. */
export const fileNameIsId = defineCheck({
  name: 'file-name-is-id',
  description: 'The name of a file is the id of what it holds.',
  *find(kb) {
    for (const { file, entry } of kb.files) {
      const expected = expectedFile({ file, entry });
      if (expected === file) continue;
      yield {
        file,
        path: '',
        reason: `The content belongs in ${expected}`,
        remedy: 'Rename the file or correct the ids in it',
      };
    }
  },
});

function expectedFile({ file, entry }: KnowledgeFile): string {
  const folder = file.split('/')[0] ?? '';
  if (file === 'model.json' || typeof entry !== 'object' || entry === null) return file;
  const ids =
    folder === 'evidence'
      ? [member(entry, 'condition'), member(entry, 'finding')]
      : folder === 'priors'
        ? [member(entry, 'setting'), member(entry, 'complaint')]
        : [member(entry, 'id')];
  return `${[folder, ...ids].join('/')}.json`;
}

function member(entry: object, key: string): string {
  return String(Reflect.get(entry, key));
}
