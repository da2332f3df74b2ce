import * as z from 'zod';
import { contract } from '../contract';
import { clinicFees, doctorHand } from './about';
import { departmentSummary, doctorSummary } from './scheduling';

/** What patients read about a doctor, what rosters say, and what the office wrote by hand (R22). */
export const viewDoctorAbout = contract({
  function: 'desk',
  operation: 'viewDoctorAbout',
  callers: ['outpatientOffice'],
  input: z.strictObject({ doctorId: z.string().min(1).max(40) }),
  output: z.object({
    doctor: doctorSummary,
    department: departmentSummary,
    /** From rosters. */
    said: z.object({
      specialities: z.string().optional(),
      profile: z.string().optional(),
      picture: z.string().optional(),
    }),
    /** By hand, in the form of a change. */
    hand: doctorHand,
    /** The URL of the picture that patients see. */
    picture: z.string().optional(),
    /** The doctor's clinic types, each with the fees in the roster's rows, in fen. */
    clinics: z.array(clinicFees),
  }),
});
