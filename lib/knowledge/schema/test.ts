import * as z from 'zod';
import { predicateSchema } from './predicate';
import { citationSchema, idSchema, statusSchema, urgencySchema } from './primitives';

/** data/tests/<id>.json: an investigation that can be ordered. Its results are findings. */
export const testSchema = z.strictObject({
  id: idSchema,
  label: z.string().min(3),
  kind: z.enum(['imaging', 'laboratory', 'procedure', 'bedside']),
  modality: z.string(),
  measures: z.string().min(5),
  resultFindings: z.array(idSchema),
  radiation: z.strictObject({
    level: z.enum(['none', 'very-low', 'low', 'medium', 'high']),
    millisievertLow: z.number().min(0),
    millisievertHigh: z.number().min(0),
    citation: citationSchema.optional(),
  }),
  /** Checked against the record; unknown answers are shown as "ask". */
  cautions: z.array(
    z.strictObject({
      id: idSchema,
      when: predicateSchema,
      level: z.enum(['ask', 'stop']),
      text: z.string().min(5),
      citation: citationSchema.optional(),
    }),
  ),
  preparation: z.string(),
  turnaround: z.string(),
  costBand: z.enum(['low', 'medium', 'high']),
  synonyms: z.array(z.string()),
  citations: z.array(citationSchema),
});
export type Test = z.output<typeof testSchema>;

export const appropriatenessSchema = z.enum([
  'usually-appropriate',
  'may-be-appropriate',
  'usually-not-appropriate',
]);
export type Appropriateness = z.output<typeof appropriatenessSchema>;

/** data/imaging-rules/<id>.json: one clinical scenario and what a guideline says to do in it. */
export const imagingRuleSchema = z.strictObject({
  id: idSchema,
  scenario: z.string().min(10),
  when: predicateSchema,
  /** Among scenarios that match, the highest wins the first-line test; 100 emergencies, 0 default. */
  precedence: z.number().int().min(0).max(100),
  /** The test to order first here, or "none": no imaging now. */
  firstLine: z.union([idSchema, z.literal('none')]),
  because: z.string().min(10),
  nextStep: z.string().min(5),
  recommendations: z
    .array(
      z.strictObject({
        test: idSchema,
        appropriateness: appropriatenessSchema,
        urgency: urgencySchema,
        because: z.string().min(5),
        citation: citationSchema,
        /**
         * `mapped`: our reading of a guideline's text. `weak`: a third-party copy was read; never shown
         * as the guideline's own rating. `judgement`: ours, no guideline read.
         */
        provenance: z.enum(['guideline', 'weak', 'mapped', 'judgement']),
        /**
         * Whose rating it is, in short ("ACR 2021", "NICE NG59"). A rule may hold several for one
         * test: where guidelines disagree they stand side by side.
         */
        guideline: z.string().min(2).optional(),
        status: statusSchema,
      }),
    )
    .min(1),
});
export type ImagingRule = z.output<typeof imagingRuleSchema>;

/** data/laboratory-panels/<id>.json: the blood tests that belong to one suspicion. */
export const laboratoryPanelSchema = z.strictObject({
  id: idSchema,
  label: z.string().min(5),
  /** The suspicion: conditions it serves. */
  conditions: z.array(idSchema).min(1),
  tests: z.array(z.strictObject({ test: idSchema, because: z.string().min(5) })).min(1),
  /** What a normal panel does not exclude. */
  caveat: z.string().min(10),
  citations: z.array(citationSchema).min(1),
});
export type LaboratoryPanel = z.output<typeof laboratoryPanelSchema>;
