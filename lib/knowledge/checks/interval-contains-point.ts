import { defineCheck } from './check';
import { objectsIn } from './walk';

export const intervalContainsPoint = defineCheck({
  name: 'interval-contains-point',
  description: 'An interval has both ends, in order, with the value between them.',
  *find(kb) {
    for (const { file, entry } of kb.files) {
      for (const { path, object } of objectsIn(entry)) {
        const { value, low, high } = object;
        if (typeof value !== 'number' || (low === undefined && high === undefined)) continue;
        if (typeof low === 'number' && typeof high === 'number' && low <= value && value <= high) {
          continue;
        }
        yield {
          file,
          path,
          reason: `The value ${value} has the interval ${low ?? '?'} to ${high ?? '?'}`,
          remedy: 'Give both ends as printed, low at or below the value and high at or above it',
        };
      }
    }
  },
});
