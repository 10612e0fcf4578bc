/** Names that keep their capitals wherever they stand: nerve roots, MRI, HLA-B27, X-ray. */
const KEEPS_CAPITALS = /[A-Z].*[A-Z0-9]|^X-/;

/** A name from the start of a line as it stands within a sentence: "lumbar disc herniation with S1 radiculopathy". */
export function midSentence(name: string): string {
  return name
    .split(' ')
    .map((word) => (KEEPS_CAPITALS.test(word) ? word : word.toLowerCase()))
    .join(' ');
}
