import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { departmentSummary, doctorSummary, sessionView } from './scheduling';

/** A doctor's sessions of the days ahead, with how full each slot is (R3, R11). */
export const viewDoctor = contract({
  function: 'patient',
  operation: 'viewDoctor',
  callers: ['patient'],
  input: z.strictObject({ doctorId: z.string().min(1).max(40) }),
  output: z.object({
    today: localDate,
    doctor: doctorSummary.extend({
      /** What patients read of the doctor (R22); none where the hospital says nothing. */
      specialities: z.string().optional(),
      profile: z.string().optional(),
      /** Where a picture is. */
      picture: z.string().optional(),
    }),
    department: departmentSummary.extend({ place: z.string() }),
    sessions: z.array(sessionView),
  }),
});
