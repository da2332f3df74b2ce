import * as z from 'zod';
import { contract } from '../contract';
import { clinicFees, doctorHand } from './about';
import { departmentSummary, doctorSummary } from './scheduling';

/** What patients read of a doctor, what rosters say of it, and what the office wrote by hand (R22). */
export const viewDoctorAbout = contract({
  function: 'desk',
  operation: 'viewDoctorAbout',
  callers: ['outpatientOffice'],
  input: z.strictObject({ doctorId: z.string().min(1).max(40) }),
  output: z.object({
    doctor: doctorSummary,
    department: departmentSummary,
    /** As rosters say it. */
    said: z.object({
      specialities: z.string().optional(),
      profile: z.string().optional(),
      picture: z.string().optional(),
    }),
    /** By hand, as a change takes it. */
    hand: doctorHand,
    /** Where the picture is that patients see. */
    picture: z.string().optional(),
    /** The types of clinic that the doctor has, each with the fees in the roster's rows, in fen. */
    clinics: z.array(clinicFees),
  }),
});
