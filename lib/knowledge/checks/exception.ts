// A fault that is accepted for a stated reason until a stated event.
import * as z from 'zod';

const exceptionSchema = z.strictObject({
  rule: z.string().min(1),
  /** The file, or the file and the place in it: "sources/x.json" or "evidence/x/age.json#note". */
  entry: z.string().min(1),
  reason: z.string().min(10),
  /** The event that ends it, e.g. "the authors answer our letter". */
  until: z.string().min(5),
});
export type Exception = z.output<typeof exceptionSchema>;

/** checks/exceptions.json */
export const exceptionsSchema = z.array(exceptionSchema);
