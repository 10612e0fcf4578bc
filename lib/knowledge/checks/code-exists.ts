import { defineCheck } from './check';

export const codeExists = defineCheck({
  name: 'code-exists',
  description: 'Each diagnosis code stands in the release the condition names, under its title.',
  *find(kb) {
    const table = kb.diagnosisCodes.get('icd-10-cm');
    for (const { id, icd10cm, icd10cmRelease } of kb.conditions.values()) {
      const file = `conditions/${id}.json`;
      if (icd10cmRelease !== table?.release) {
        yield {
          file,
          path: 'icd10cmRelease',
          reason: `There is no table of codes of release ${icd10cmRelease}`,
          remedy: 'Name the release of diagnosis-codes/icd-10-cm.json',
        };
        continue;
      }
      for (const [index, { code, label }] of icd10cm.entries()) {
        if (table.codes[code] === label) continue;
        yield {
          file,
          path: `icd10cm[${index}]`,
          reason: `${code} is ${table.codes[code] ?? 'no code of the table'}`,
          remedy: 'Use a billable code with its official title, and add it to the table',
        };
      }
    }
  },
});
