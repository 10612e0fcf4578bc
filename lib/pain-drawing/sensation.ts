/** What is felt at a place. Kept apart from the schema, which the first load of a page leaves out. */
export const SENSATIONS = ['pain', 'pins-and-needles', 'numbness'] as const;
export type Sensation = (typeof SENSATIONS)[number];
