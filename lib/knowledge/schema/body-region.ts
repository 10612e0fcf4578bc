// The places of a pain drawing: names of the skin from the low back to the foot, and what a mark there says.
import * as z from 'zod';
import { idSchema } from './primitives';

/** The figures of the drawing; the side view is drawn once for each side. */
export const bodyViewSchema = z.enum(['front', 'back', 'side']);
export type BodyView = z.output<typeof bodyViewSchema>;

/** data/body-regions/<id>.json. A region stands in one view only, so that it has one name and one mark. */
export const bodyRegionSchema = z.strictObject({
  id: idSchema,
  label: z.string().min(3),
  view: bodyViewSchema,
  /** Place in the list: each view from above to below. */
  position: z.number().int().positive(),
  /** Left and right are separate; without sides it lies in the midline. */
  sided: z.boolean(),
  /** Findings that are present when pain is marked here; none: the mark is in the drawing only. */
  pain: z.array(idSchema),
  /** The same for pins and needles or numbness. */
  sensation: z.array(idSchema),
});
export type BodyRegion = z.output<typeof bodyRegionSchema>;
