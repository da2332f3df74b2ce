import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { paperWay, questionnaireView, surveyAnswers } from './';

/**
 * Enters the ward's form that a patient filled in on paper (R14): it came by post, or was handed in
 * on the ward. It counts like an answer in WeChat. Refused if the patient has already answered, or
 * was asked the same in a call.
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
