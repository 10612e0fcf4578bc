// What can be done about the outcome of an encounter: the public face of this folder.
import 'server-only';

export { cancelFollowUp } from './cancel-follow-up';
export { planFollowUp } from './plan-follow-up';
export { recordDiagnosis } from './record-diagnosis';
export { recordFollowUp } from './record-follow-up';
