// What can be said about treatments, in the words of the screen and of the note. Apart from the schema,
// which the first load of a page leaves out.

export const TREATMENTS = {
  paracetamol: 'Paracetamol',
  'anti-inflammatory-tablets': 'Anti-inflammatory tablets',
  'anti-inflammatory-gel': 'Anti-inflammatory gel',
  opioid: 'Opioid',
  'nerve-pain-medicine': 'Medicine for nerve pain',
  'muscle-relaxant': 'Muscle relaxant',
  'steroid-injection': 'Steroid injection',
  physiotherapy: 'Physiotherapy or exercise',
} as const;
export type TreatmentId = keyof typeof TREATMENTS;

export const RESPONSES = {
  helped: 'Helped',
  'did-not-help': 'Did not help',
  'not-tried': 'Not tried',
} as const;
export type ResponseId = keyof typeof RESPONSES;

export const MOST_ACTIVITIES = 3;
export const ACTIVITY_MAX_LENGTH = 200;
