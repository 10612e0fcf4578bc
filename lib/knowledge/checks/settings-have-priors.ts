import { complaintIdSchema, settingIdSchema } from '@/lib/knowledge/schema/primitives';
import { defineCheck } from './check';

export const settingsHavePriors = defineCheck({
  name: 'settings-have-priors',
  description: 'Each setting has shares for each complaint, its own or borrowed with the reason.',
  *find(kb) {
    for (const id of complaintIdSchema.options) {
      if (!kb.complaints.has(id)) yield missing(`complaints/${id}.json`);
    }
    for (const id of settingIdSchema.options) {
      const setting = kb.settings.get(id);
      if (!setting) {
        yield missing(`settings/${id}.json`);
        continue;
      }
      const file = `settings/${id}.json`;
      for (const complaint of complaintIdSchema.options) {
        if (kb.priors.get(setting.priorsFrom)?.has(complaint)) continue;
        yield {
          file,
          path: 'priorsFrom',
          reason: `There is no priors/${setting.priorsFrom}/${complaint}.json`,
          remedy: 'Add it, or borrow from a setting that has it',
        };
      }
      if (setting.priorsFrom !== id && !setting.note) {
        yield {
          file,
          path: 'note',
          reason: 'Borrowed shares have no reason',
          remedy: 'Add a note',
        };
      }
    }
  },
});

function missing(file: string) {
  return { file, path: '', reason: 'The file is missing', remedy: 'Add it' };
}
