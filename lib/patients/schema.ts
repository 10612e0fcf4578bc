// Every input of this domain. Safe for the browser: the form and the server parse with the same schema.
import * as z from 'zod';

export const NAME_MAX_LENGTH = 100;
export const RECORD_NUMBER_MAX_LENGTH = 40;
export const ALLERGY_TEXT_MAX_LENGTH = 500;
export const SEARCH_MAX_LENGTH = 100;

export const patientIdSchema = z.uuid({ error: 'Not a patient id' }).brand<'PatientId'>();
export type PatientId = z.output<typeof patientIdSchema>;

/** PostgreSQL cannot store NUL, and lone surrogates are not text: refuse both by name. */
export function plainText(maxLength: number, what: string): z.ZodString {
  return z
    .string({ error: `Enter ${what} as text` })
    .trim()
    .max(maxLength, { error: `Shorten ${what} to ${maxLength} characters` })
    .refine((text) => !text.includes('\u0000') && text.isWellFormed(), {
      error: `Remove the unreadable characters from ${what}`,
    });
}

export const patientSchema = z
  .strictObject({
    familyName: plainText(NAME_MAX_LENGTH, 'the family name').min(1, {
      error: 'Enter the family name',
    }),
    givenName: plainText(NAME_MAX_LENGTH, 'the given name').min(1, {
      error: 'Enter the given name',
    }),
    birthDate: z.iso.date({ error: 'Enter the date of birth as day, month and year' }),
    sex: z.enum(['female', 'male'], { error: 'Choose the sex used for clinical reference' }),
    genderText: plainText(NAME_MAX_LENGTH, 'the gender'),
    recordNumber: plainText(RECORD_NUMBER_MAX_LENGTH, 'the record number').min(1, {
      error: 'Enter the record number',
    }),
    allergyStatus: z.enum(['known', 'confirmed-none', 'not-asked'], { error: 'Choose one' }),
    allergyText: plainText(ALLERGY_TEXT_MAX_LENGTH, 'the allergies'),
    /** Ticked after the duplicate warning has been read. */
    confirmedNotDuplicate: z.boolean(),
  })
  .refine((patient) => patient.allergyStatus !== 'known' || patient.allergyText.length > 0, {
    path: ['allergyText'],
    error: 'Say which allergies are known',
  });
export type PatientInput = z.output<typeof patientSchema>;

export const patientSearchSchema = z.strictObject({
  text: plainText(SEARCH_MAX_LENGTH, 'the search'),
});
export type PatientSearch = z.output<typeof patientSearchSchema>;
