import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { paperWay, questionnaireView, surveyAnswers } from './';

/**
 * Puts down the form of a ward that a patient filled in on paper (R14): it came by post, or was handed in on the ward. It counts and goes on
 * like one that was answered in WeChat. Refused where the patient answered already, or was asked the same in a call.
 */
export const enterWardSurvey = contract({
  function: 'followup',
  operation: 'enterWardSurvey',
  callers: ['followUpOffice', 'dutyNurse'],
  named: true,
  input: z.strictObject({
    requestId,
    dischargeId: recordId,
    way: paperWay,
    answers: surveyAnswers,
  }),
  output: z.object({ questionnaire: questionnaireView }),
});
