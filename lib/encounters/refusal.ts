import type { FieldErrors } from '@/lib/result';
import type { ObservationDto } from './types';

/** Why a record was not changed. Nothing was written in any of these cases. */
export type WriteRefusal =
  | 'not-found'
  | 'not-allowed'
  | 'already-signed'
  | { readonly invalid: FieldErrors };

/** Someone saved another version since the clinician's screen was drawn. */
export type VersionedRefusal = WriteRefusal | 'changed-meanwhile';

/** The same, with what stands there now, so that the clinician can choose. */
export type ObservationRefusal = WriteRefusal | { readonly changedMeanwhile: ObservationDto };
