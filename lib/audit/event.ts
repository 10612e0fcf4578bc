// Everything that is written down about who did or read what: one member for each kind of event.
import type { JsonValue } from '@/lib/db/json-value';

type OfPatient = { readonly patientId: string };
type OfEncounter = OfPatient & { readonly encounterId: string };
/** What stood in the record, null for nothing, and what stands there now. */
type Change = { readonly before: JsonValue; readonly after: JsonValue };

export type AuditEvent =
  | ({ readonly type: 'patient.registered'; readonly confirmedNotDuplicate: boolean } & OfPatient)
  | ({ readonly type: 'patient.viewed' } & OfPatient)
  /** How many were found, not what was typed: those who read the audit see no names. */
  | { readonly type: 'patients.searched'; readonly found: number }
  | { readonly type: 'worklist.viewed'; readonly filter: string; readonly shown: number }
  | ({ readonly type: 'encounters.listed'; readonly shown: number } & OfPatient)
  | ({ readonly type: 'encounter.started' } & OfEncounter)
  | ({ readonly type: 'encounter.viewed' } & OfEncounter)
  | ({ readonly type: 'complaint.amended'; readonly version: number } & OfEncounter & Change)
  | ({
      readonly type: 'observation.recorded';
      readonly findingId: string;
      readonly version: number;
    } & OfEncounter &
      Change)
  | ({
      readonly type: 'observations.recorded-negative';
      readonly findings: JsonValue;
    } & OfEncounter)
  | ({
      readonly type: 'pain-drawing.saved' | 'history-detail.saved';
      readonly version: number;
    } & OfEncounter &
      Change)
  | ({ readonly type: 'impression.recorded'; readonly version: number } & OfEncounter & Change)
  | ({ readonly type: 'judgement.recorded'; readonly version: number } & OfEncounter & Change)
  | ({ readonly type: 'assessment.recorded'; readonly assessmentId: string } & OfEncounter)
  | ({ readonly type: 'note.viewed' } & OfEncounter)
  | ({ readonly type: 'note.amended'; readonly version: number } & OfEncounter & Change)
  | ({ readonly type: 'encounter.signed'; readonly contentHash: string } & OfEncounter)
  | ({ readonly type: 'encounter.signing-refused'; readonly reason: string } & OfEncounter)
  /** A copy that left the application: which sheet, not what stood on it. */
  | ({ readonly type: 'document.exported'; readonly document: string } & OfEncounter)
  | ({ readonly type: 'addendum.written'; readonly addendumId: string } & OfEncounter)
  | ({
      readonly type: 'order.placed' | 'order.resulted' | 'order.reviewed' | 'order.cancelled';
      readonly orderId: string;
      readonly version: number;
    } & OfEncounter &
      Change)
  | ({
      readonly type: 'follow-up.planned' | 'follow-up.done' | 'follow-up.cancelled';
      readonly followUpId: string;
      readonly version: number;
    } & OfEncounter &
      Change)
  | ({
      readonly type: 'diagnosis.confirmed' | 'diagnosis.corrected';
      readonly version: number;
    } & OfEncounter &
      Change)
  | {
      readonly type: 'evidence.reported' | 'evidence-report.answered';
      readonly reportId: string;
      readonly entry: string;
    }
  | { readonly type: 'audit.viewed'; readonly page: number };
