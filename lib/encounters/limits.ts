// How long free texts may be. Apart from the schemas, because forms print them.

export const COMPLAINT_TEXT_MAX_LENGTH = 2_000;
export const NOTE_MAX_LENGTH = 20_000;
export const ADDENDUM_MAX_LENGTH = 5_000;
export const REASON_MAX_LENGTH = 500;
/** "Other" says nothing by itself. */
export const DISMISSAL_NOTE_MIN_LENGTH = 10;
