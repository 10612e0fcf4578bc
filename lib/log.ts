import 'server-only';
import pino from 'pino';

/** One JSON line per event. Ids, codes and digests only: never names, notes, findings or messages. */
export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
