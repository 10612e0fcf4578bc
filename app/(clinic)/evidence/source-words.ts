import type { AnatomicalSource } from '@/lib/knowledge/schema/primitives';

export const SOURCE_WORDS: Readonly<Record<AnatomicalSource, string>> = {
  hip: 'Hip',
  'lumbar-spine': 'Lumbar spine',
  sacroiliac: 'Sacroiliac joint',
  other: 'Other',
};
