import type { ManagementOption } from '@/lib/knowledge/schema/condition';
import type { ComplaintId, SettingId, Status, Urgency } from '@/lib/knowledge/schema/primitives';
import type { Appropriateness, ImagingRule } from '@/lib/knowledge/schema/test';

/** How far a number can be trusted, in the words of the reader. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  verified: 'Read in the source',
  secondary: 'Read in a review or abstract',
  'expert-estimate': 'Expert estimate: no study found',
};

export const STATUS_SHORT: Readonly<Record<Status, string>> = {
  verified: 'Source read',
  secondary: 'Second-hand',
  'expert-estimate': 'Estimate',
};

export const URGENCY_WORDS: Readonly<Record<Urgency, string>> = {
  emergency: 'Emergency, now',
  'same-day': 'Same day',
  urgent: 'Urgent, within two weeks',
  routine: 'Routine',
};

export const APPROPRIATENESS_WORDS: Readonly<Record<Appropriateness, string>> = {
  'usually-appropriate': 'Usually appropriate',
  'may-be-appropriate': 'May be appropriate',
  'usually-not-appropriate': 'Usually not appropriate',
};

export const COMPLAINT_WORDS: Readonly<Record<ComplaintId, string>> = {
  'low-back': 'Low back',
  hip: 'Hip or groin',
  'buttock-leg': 'Buttock or leg',
};

export const SETTING_WORDS: Readonly<Record<SettingId, string>> = {
  'primary-care': 'Primary care',
  physiotherapy: 'Physiotherapy',
  'sports-medicine': 'Sports medicine',
  orthopaedics: 'Orthopaedics',
  rheumatology: 'Rheumatology',
  emergency: 'Emergency department',
};

export const MANAGEMENT_WORDS: Readonly<Record<ManagementOption['kind'], string>> = {
  advice: 'Advice',
  exercise: 'Exercise',
  medication: 'Medication',
  injection: 'Injection',
  surgery: 'Surgery',
  referral: 'Referral',
};

type Provenance = ImagingRule['recommendations'][number]['provenance'];

/** How near a rating is to what the guideline itself printed. */
export const PROVENANCE_WORDS: Readonly<Record<Provenance, string>> = {
  guideline: 'Rating of the guideline',
  weak: "Read in a third-party copy: not shown as the guideline's own rating",
  mapped: "Our reading of the guideline's text",
  judgement: 'Judgement of the authors: no guideline read',
};
