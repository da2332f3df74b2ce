import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { surveyAnswers, surveyView } from './';

/**
 * Saves a draft, or with `finish` submits it (R14): the whole answer each time. It can be changed
 * until the survey closes; a dissatisfied answer opens a case (R16). `revision` is the one last
 * seen; if another phone saved meanwhile it is refused and nothing changes.
 */
export const saveSurvey = contract({
  function: 'patient',
  operation: 'saveSurvey',
  callers: ['patient'],
  named: true,
  limit: 'saving',
  personal: ['health'],
  input: z.strictObject({
    requestId,
    appointmentId: recordId,
    revision: z.int().min(0),
    answers: surveyAnswers,
    finish: z.boolean(),
  }),
  output: z.object({ today: localDate, survey: surveyView }),
});
