// What can be asked about encounters: the public face of this folder. Each query has a file of its own.
import 'server-only';

export { assessEncounter, panelOfEncounter } from './assessment';
export { getEncounter } from './get-encounter';
export { getNote } from './note';
export { replayAssessment } from './replay-assessment';
export { countWorklists, listPatientEncounters, listWorklist } from './worklist';
