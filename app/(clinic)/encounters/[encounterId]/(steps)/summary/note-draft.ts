/** What the note being written is kept under: signing asks whether there is one. */
export function noteDraftId(encounterId: string): string {
  return `${encounterId}/note`;
}
