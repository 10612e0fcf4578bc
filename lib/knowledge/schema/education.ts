// What a patient takes home: exercises with drawings, advice for the day, and a little anatomy.
import * as z from 'zod';
import { predicateSchema } from './predicate';
import { citationSchema, idSchema } from './primitives';

/** A point of a drawing: x to the right, y downwards, in a field of 200 by 150. */
const pointSchema = z.tuple([z.number().min(0).max(200), z.number().min(0).max(150)]);

/**
 * One frame of a drawing. A figure is a head and limbs as lines through joints; things (floor,
 * chair, wall, table, cushion) are lines too; arrows show the movement or the stretch.
 */
export const frameSchema = z.strictObject({
  caption: z.string().min(5).max(120),
  head: pointSchema,
  /** Each limb or the trunk: neck to pelvis, shoulder-elbow-hand, hip-knee-ankle-toe. */
  near: z.array(z.array(pointSchema).min(2)).min(1),
  /** The limbs on the far side, drawn lighter. */
  far: z.array(z.array(pointSchema).min(2)),
  things: z.array(z.array(pointSchema).min(2)),
  arrows: z.array(z.tuple([pointSchema, pointSchema])),
});
export type Frame = z.output<typeof frameSchema>;

/** data/exercises/<id>.json */
export const exerciseSchema = z.strictObject({
  id: idSchema,
  label: z.string().min(3),
  kind: z.enum(['stretch', 'strength', 'mobility', 'aerobic']),
  /** What it is good for, in plain words. */
  purpose: z.string().min(10),
  steps: z.array(z.string().min(5)).min(2),
  dose: z.strictObject({
    holdSeconds: z.number().int().positive().optional(),
    repetitions: z.number().int().positive().optional(),
    setsPerDay: z.number().int().positive().optional(),
    minutes: z.number().positive().optional(),
    daysPerWeek: z.number().int().min(1).max(7),
    eachSide: z.boolean(),
  }),
  stopIf: z.array(z.string().min(5)).min(1),
  /** When it is not for this patient; `when` lets the handout leave it out by itself. */
  notFor: z.array(z.strictObject({ text: z.string().min(5), when: predicateSchema })),
  conditions: z.array(idSchema).min(1),
  frames: z.array(frameSchema).min(2).max(3),
  citations: z.array(citationSchema).min(1),
});
export type Exercise = z.output<typeof exerciseSchema>;

export const ADVICE_KINDS = [
  'sitting',
  'desk',
  'walking',
  'footwear',
  'lifting',
  'sleep',
  'pacing',
  'prevention',
  'when-to-come-back',
] as const;

/** data/advice/<id>.json: plain words for the day; no conditions means for everybody. */
export const adviceSchema = z.strictObject({
  id: idSchema,
  label: z.string().min(3),
  kind: z.enum(ADVICE_KINDS),
  points: z.array(z.string().min(5)).min(1),
  conditions: z.array(idSchema),
  frames: z.array(frameSchema).max(3),
  citations: z.array(citationSchema).min(1),
});
export type Advice = z.output<typeof adviceSchema>;

/** data/anatomy/<id>.json: a structure of the region, for the body map, handouts and comparisons. */
export const anatomySchema = z.strictObject({
  id: idSchema,
  label: z.string().min(3),
  synonyms: z.array(z.string()),
  /** For the clinician. */
  description: z.string().min(20),
  /** For the patient. */
  plainWords: z.string().min(20),
  /** Where pain from it is felt. */
  painFelt: z.string().min(5),
  conditions: z.array(idSchema).min(1),
  citations: z.array(citationSchema).min(1),
});
export type Anatomy = z.output<typeof anatomySchema>;

/** data/diagnosis-codes/icd-10-cm.json: the codes the conditions use, as in the release. */
export const diagnosisCodesSchema = z.strictObject({
  id: z.literal('icd-10-cm'),
  release: z.string(),
  codes: z.record(z.string(), z.string().min(5)),
  citations: z.array(citationSchema).min(1),
});
export type DiagnosisCodes = z.output<typeof diagnosisCodesSchema>;
