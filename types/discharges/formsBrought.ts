import * as z from 'zod';

/**
 * The reasons why a form in an imported list is not stored (R14): those of `FormStanding`, and
 * `died` if its patient has died.
 */
export const formsLeftReasons = ['died', 'answered', 'asked', 'there', 'wrong'] as const;
export type FormsLeftReason = (typeof formsLeftReasons)[number];

/** The forms of wards that a list brings: how many are recorded, and how many are left unchanged, by reason. */
export const formsBrought = z.object({
  forms: z.int(),
  formsLeft: z.record(z.enum(formsLeftReasons), z.int()),
});
export type FormsBrought = z.output<typeof formsBrought>;
