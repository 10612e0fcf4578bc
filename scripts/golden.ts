// Writes the golden bytes anew: npm run golden. Refuses while the engine gives other bytes under the
// version that wrote them; a version that never left this machine may be taken back by deleting the file.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  changedCases,
  GOLDEN_FILE,
  GOLDEN_KNOWLEDGE,
  type Golden,
  goldenOf,
} from '@/lib/engine/golden';
import { knowledgeBaseOf } from '@/lib/knowledge/knowledge-base-of';
import { publishedCases } from '@/lib/testing/published-cases';
import { fail } from './launch/command-line';

const knowledge = knowledgeBaseOf(GOLDEN_KNOWLEDGE);
if (!knowledge) throw new Error(`${GOLDEN_KNOWLEDGE} is not kept`);
const golden = goldenOf(knowledge, publishedCases());
const before: Golden | undefined = existsSync(GOLDEN_FILE)
  ? JSON.parse(readFileSync(GOLDEN_FILE, 'utf8'))
  : undefined;
const changed = before?.engineVersion === golden.engineVersion ? changedCases(before, golden) : [];
if (changed.length > 0) {
  fail(
    `${changed.length} cases give other bytes than engine ${golden.engineVersion} gave: raise ENGINE_VERSION in lib/engine/assess.ts. If that version was never released, delete ${GOLDEN_FILE} and run this again.`,
  );
} else {
  writeFileSync(GOLDEN_FILE, `${JSON.stringify(golden, null, 2)}\n`);
  process.stdout.write(
    `${Object.keys(golden.cases).length} cases, engine ${golden.engineVersion}\n`,
  );
}
