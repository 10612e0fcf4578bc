/** The pages the palette leads to, by their names and the other words for them. */
export type PalettePlace = { readonly title: string; readonly also: string; readonly path: string };

export const CLINIC_PLACES: readonly PalettePlace[] = [
  { title: 'Worklist', also: 'home start list', path: '/' },
  { title: 'Find a patient', also: 'open patient search', path: '/patients' },
  { title: 'New patient', also: 'add register', path: '/patients/new' },
  { title: 'Evidence', also: 'sources studies ratios', path: '/evidence' },
  {
    title: 'Compare two conditions',
    also: 'comparison difference versus',
    path: '/evidence/compare',
  },
  { title: 'Education', also: 'exercises advice', path: '/education' },
  { title: 'Anatomy', also: 'spine pelvis hip nerve muscle', path: '/education/anatomy' },
  { title: 'Help', also: 'keys words', path: '/help' },
];

/** The places of an open encounter. */
export function encounterPlaces(encounterId: string): readonly PalettePlace[] {
  const base = `/encounters/${encounterId}`;
  return [
    { title: 'History', also: 'step 1 complaint', path: `${base}/history` },
    { title: 'Red flags', also: 'danger', path: `${base}/history#section-red-flags` },
    { title: 'Examination', also: 'step 2 exam', path: `${base}/exam` },
    { title: 'Differential', also: 'step 3 ranking reasons', path: `${base}/differential` },
    { title: 'Orders', also: 'step 4 tests imaging results', path: `${base}/orders` },
    { title: 'Summary and note', also: 'step 5 sign copy note', path: `${base}/summary` },
    { title: 'Print the record', also: 'paper', path: `${base}/print` },
  ];
}

/** Every word typed begins a word of the title or of the other names. */
export function matchesPlace({ title, also }: PalettePlace, typed: string): boolean {
  const words = `${title} ${also}`.toLowerCase().split(' ');
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return wanted.every((want) => words.some((word) => word.startsWith(want)));
}
