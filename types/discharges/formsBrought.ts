import * as z from 'zod';

/** Why a form that a list brings is left alone (R14): see `FormStanding`; `died`: its patient has. */
export const formsLeftReasons = ['died', 'answered', 'asked', 'there', 'wrong'] as const;
export type FormsLeftReason = (typeof formsLeftReasons)[number];

/** The forms of wards that a list brings: how many are recorded, and how many are left unchanged, by reason. */
export const formsBrought = z.object({
  forms: z.int(),
  formsLeft: z.record(z.enum(formsLeftReasons), z.int()),
});
export type FormsBrought = z.output<typeof formsBrought>;
