import type { WriteRefusal } from '@/lib/encounters/refusal';
import type { PainDrawingDto } from './types';

/** Why a drawing was not saved; when somebody else drew meanwhile, theirs, so that the clinician can choose. */
export type PainDrawingRefusal = WriteRefusal | { readonly changedMeanwhile: PainDrawingDto };
