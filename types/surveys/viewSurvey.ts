import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { recordId } from '../recordId';
import { surveyView } from './';

/** The survey of one visit with the answers so far (R14). */
export const viewSurvey = contract({
  function: 'patient',
  operation: 'viewSurvey',
  callers: ['patient'],
  input: z.strictObject({ appointmentId: recordId }),
  output: z.object({ today: localDate, survey: surveyView }),
});
