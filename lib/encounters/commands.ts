// What can be done to an encounter: the public face of this folder. Each deed has a file of its own.
import 'server-only';

export { addAddendum } from './add-addendum';
export { amendComplaint } from './amend-complaint';
export { amendNote } from './amend-note';
export { recordAssessment } from './assessment';
export { recordBulkNegative } from './record-bulk-negative';
export { recordExport } from './record-export';
export { recordFirstImpression } from './record-first-impression';
export { recordJudgement } from './record-judgement';
export { recordObservation } from './record-observation';
export { signEncounter } from './sign-encounter';
export { startEncounter } from './start-encounter';
