import * as z from 'zod';
import { contract } from '../contract';
import { requestId } from '../requestId';
import { consentAnswer, consentView } from './consents';
import { templateNames } from './template';

/**
 * Records WeChat's answers when the account was asked (R19), once for each `requestId`; returns the
 * whole ledger.
 */
export const recordConsents = contract({
  function: 'patient',
  operation: 'recordConsents',
  callers: ['patient'],
  named: true,
  limit: 'saving',
  input: z.strictObject({
    requestId,
    answers: z
      .array(z.strictObject({ template: z.enum(templateNames), answer: consentAnswer }))
      .min(1)
      .max(templateNames.length)
      .refine(answers => new Set(answers.map(({ template }) => template)).size === answers.length),
  }),
  output: z.object({ templates: z.array(consentView) }),
});
