// A PDF as a screen reader meets it: its language, title, structure, and text in reading order.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as z from 'zod';

export type ReadPdf = {
  readonly isTagged: boolean;
  readonly language: string | null;
  readonly title: string | null;
  /** Roles of the structure, page by page, in reading order: "H1", "P", "L", "Figure" ... */
  readonly roles: readonly string[];
  /** What figures say to those who do not see them. */
  readonly alternatives: readonly string[];
  /** The text of each page, in the order of the structure. */
  readonly pages: readonly string[];
};

const informationSchema = z.object({
  Language: z.string().nullish(),
  Title: z.string().nullish(),
});

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const information = informationSchema.parse((await pdf.getMetadata()).info);
  const roles: string[] = [];
  const alternatives: string[] = [];
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    walk(await page.getStructTree(), roles, alternatives);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const isTagged = (await pdf.getMarkInfo())?.Marked === true;
  await pdf.loadingTask.destroy();
  return {
    isTagged,
    language: information.Language ?? null,
    title: information.Title ?? null,
    roles,
    alternatives,
    // The fonts set a space between a hyphen and its neighbours.
    pages: pages.map((text) => text.replaceAll(/\s+/g, ' ')),
  };
}

const nodeSchema = z.object({
  role: z.string().optional(),
  alt: z.string().optional(),
  children: z.array(z.unknown()).optional(),
});

function walk(node: unknown, roles: string[], alternatives: string[]): void {
  const parsed = nodeSchema.safeParse(node);
  if (!parsed.success) return;
  const { role, alt, children } = parsed.data;
  if (role !== undefined) roles.push(role);
  if (alt !== undefined) alternatives.push(alt);
  for (const child of children ?? []) walk(child, roles, alternatives);
}
