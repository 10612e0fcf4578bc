/** Whose page it is (`deviceScope`), sent with each save: a page of one person never writes as another. */
export const PAGE_OWNER_HEADER = 'x-iliac-page-owner';
