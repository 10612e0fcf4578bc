// The engine in a browser's worker, as `engine-in-worker.spec.ts` bundles and asks it: knowledge and cases
// in, hashes and times out.
import { assess } from '@/lib/engine/assess';
import type { AssessmentInput } from '@/lib/engine/types';
import { canonicalJson } from '@/lib/knowledge/canonical-json';
import { sha256Hex } from '@/lib/knowledge/sha256';
import { knowledgeFromText } from './knowledge-text';

export type WorkerQuestion = {
  readonly knowledge: string;
  readonly inputs: readonly AssessmentInput[];
  readonly rounds: number;
};

export type WorkerAnswer = {
  /** By round and case: SHA-256 of the canonical JSON of the assessment. */
  readonly hashes: readonly (readonly string[])[];
  /** Milliseconds, by round and case. */
  readonly times: readonly (readonly number[])[];
};

self.addEventListener('message', ({ data }: MessageEvent<WorkerQuestion>) => {
  self.postMessage(answerTo(data));
});

function answerTo({ knowledge: text, inputs, rounds }: WorkerQuestion): WorkerAnswer {
  const knowledge = knowledgeFromText(text);
  const asked = Array.from({ length: rounds }, () =>
    inputs.map((input) => {
      const started = performance.now();
      const assessed = assess(knowledge, input);
      const time = performance.now() - started;
      if (!assessed.ok) throw new Error(JSON.stringify(assessed.error));
      return { time, hash: sha256Hex(canonicalJson(assessed.value)) };
    }),
  );
  return {
    hashes: asked.map((round) => round.map(({ hash }) => hash)),
    times: asked.map((round) => round.map(({ time }) => time)),
  };
}
