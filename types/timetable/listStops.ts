import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { clinicType, departmentSummary, doctorSummary, period } from './scheduling';

/**
 * Stops and substitutes from today on, for everybody, as soon as they are entered (R9, R22);
 * soonest first. Without the reason, which may be personal.
 */
export const listStops = contract({
  function: 'patient',
  operation: 'listStops',
  callers: ['patient'],
  input: z.strictObject({ departmentId: z.string().min(1).max(40).optional() }),
  output: z.object({
    today: localDate,
    stops: z.array(
      z.object({
        sessionId: z.string(),
        date: localDate,
        period,
        clinicType,
        department: departmentSummary,
        /** The doctor before the stop or the substitute. */
        doctor: doctorSummary,
        /** The present doctor; missing when it is stopped. */
        substitute: doctorSummary.optional(),
      }),
    ),
  }),
});
