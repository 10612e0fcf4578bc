// Writes lib/knowledge/data/manifest.ts. Run it after adding, renaming or removing a data file:
// npm run knowledge:manifest
import { readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { manifestText } from '@/lib/knowledge/manifest-text';

const DATA = fileURLToPath(new URL('../lib/knowledge/data/', import.meta.url));

const files = await readdir(DATA, { recursive: true });
await writeFile(`${DATA}manifest.ts`, manifestText(files));
