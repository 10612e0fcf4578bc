// Keeps the knowledge as it is today, so that later versions can be compared with it:
// npm run knowledge:release
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDirectory, releasesDirectory } from '@/lib/knowledge/current';
import { loadKnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { readData } from '@/lib/knowledge/read-data';
import { releaseBytes } from '@/lib/knowledge/releases';

const raw = readData(dataDirectory());
const { version } = loadKnowledgeBase(raw);
const today = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
mkdirSync(releasesDirectory(), { recursive: true });
writeFileSync(join(releasesDirectory(), `${version}.json.gz`), releaseBytes(raw, today));
process.stdout.write(`${version}\n`);
