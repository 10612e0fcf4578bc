import type { FindingSection } from '@/lib/knowledge/schema/finding';

/** The sections of history, examination and results, as headings. */
export const SECTION_WORDS: Readonly<Record<FindingSection, string>> = {
  person: 'Person',
  complaint: 'Where it hurts',
  'pain-behaviour': 'Pain behaviour',
  lifestyle: 'Lifestyle',
  'family-history': 'Family history',
  medications: 'Medications',
  'medical-history': 'Medical history',
  'red-flags': 'Red flags',
  inspection: 'Inspection and gait',
  palpation: 'Palpation',
  'range-of-motion': 'Range of motion',
  neurology: 'Neurology',
  'special-tests': 'Special tests',
  laboratory: 'Laboratory',
  imaging: 'Imaging',
};
