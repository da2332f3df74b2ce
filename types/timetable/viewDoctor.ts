import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { departmentSummary, doctorSummary, sessionView } from './scheduling';

/** A doctor's sessions on the days ahead, with how full each slot is (R3, R11). */
export const viewDoctor = contract({
  function: 'patient',
  operation: 'viewDoctor',
  callers: ['patient'],
  input: z.strictObject({ doctorId: z.string().min(1).max(40) }),
  output: z.object({
    today: localDate,
    doctor: doctorSummary.extend({
      /** Texts about the doctor (R22); missing if the hospital has none. */
      specialities: z.string().optional(),
      profile: z.string().optional(),
      /** The URL of a picture. */
      picture: z.string().optional(),
    }),
    department: departmentSummary.extend({ place: z.string() }),
    sessions: z.array(sessionView),
  }),
});
