// What can be done to the details of a history: the public face of this folder.
import 'server-only';

export { saveHistoryDetail } from './save-history-detail';
