// Earlier releases of the knowledge, each one compressed file named by its version: what a reader
// compares with today, and what an old assessment can be checked against.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { compareText } from './fault';
import { versionOf } from './knowledge-base';
import { emptyFolders, type KnowledgeFolder, type RawKnowledge } from './raw-knowledge';
import { dateSchema } from './schema/primitives';

const SUFFIX = '.json.gz';

/** Folders that came after a release that is kept. There they are empty; any other must be there. */
const LATER_FOLDERS: readonly string[] = [
  'condition-pairs',
  'body-regions',
] satisfies KnowledgeFolder[];

const folderSchema = z.record(z.string(), z.unknown());
const releaseSchema = z.strictObject({
  version: z.string().regex(/^kb-[0-9a-f]{12}$/),
  released: dateSchema,
  raw: z
    .object({ model: z.unknown() })
    .catchall(folderSchema)
    .refine((raw) => missingFolders(raw).length === 0, {
      error: ({ input }) => `Not in the release: ${missingFolders(input as object).join(', ')}`,
    })
    .transform((raw): RawKnowledge => ({ ...emptyFolders(), ...raw })),
});

function missingFolders(raw: object): readonly string[] {
  return Object.keys(emptyFolders()).filter(
    (folder) => !Object.hasOwn(raw, folder) && !LATER_FOLDERS.includes(folder),
  );
}

export type KnowledgeRelease = {
  readonly version: string;
  readonly released: string;
  readonly raw: RawKnowledge;
};

/** The versions that lie in the folder, in alphabetical order. */
export function releasedVersions(directory: string): readonly string[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => name.slice(0, -SUFFIX.length))
    .sort(compareText);
}

/** One release; undefined when there is none. Throws when the file does not hold what its name says. */
export function readRelease(directory: string, version: string): KnowledgeRelease | undefined {
  if (!releasedVersions(directory).includes(version)) return undefined;
  const file = join(directory, `${version}${SUFFIX}`);
  const release = releaseSchema.parse(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')));
  if (versionOf(release.raw) !== version) throw new Error(`${file} does not hold ${version}`);
  return release;
}

/** The bytes of the file that `readRelease` reads. */
export function releaseBytes(raw: RawKnowledge, released: string): Buffer {
  return gzipSync(JSON.stringify({ version: versionOf(raw), released, raw }), { level: 9 });
}
