import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { doctorSummary } from '../timetable/scheduling';
import { sessionHeadView } from '../timetable/sessions';
import { stopEffect } from './stopEffect';

/**
 * The preview of stopping a session or giving it to a substitute (R9), with the possible
 * substitutes.
 */
export const previewStop = contract({
  function: 'desk',
  operation: 'previewStop',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({ sessionId: recordId }),
  output: z.object({
    session: sessionHeadView,
    effect: stopEffect,
    substitutes: z.array(doctorSummary),
  }),
});
