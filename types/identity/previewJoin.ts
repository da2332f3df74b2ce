import * as z from 'zod';
import { contract } from '../contract';
import { localDate, localTime } from '../moment';
import { joinSide, patientId } from './join';

/**
 * The preview of joining two records of one person; refused if they cannot belong to one person
 * (R1, R23).
 */
export const previewJoin = contract({
  function: 'desk',
  operation: 'previewJoin',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({ from: patientId, into: patientId }),
  output: z.object({
    today: localDate,
    from: joinSide,
    into: joinSide,
    /**
     * Bookings of both in one session, or in one department on one day: all of them stay, and one
     * can be cancelled.
     */
    clashes: z.array(z.object({ date: localDate, start: localTime, department: z.string() })),
  }),
});
