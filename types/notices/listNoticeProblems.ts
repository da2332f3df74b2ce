import * as z from 'zod';
import { smsFaults } from '../../domain/notices/smsCodes';
import { contract } from '../contract';
import { moment } from '../moment';
import { templateNames } from './template';

/**
 * The errors that stopped messages in the last 30 days, for the outpatient office to correct (R19).
 * In WeChat: an unknown template id, a field it refuses, a missing page. For SMS: a template or
 * signature that is not approved, an account that may not send, no credit, a limit that was
 * reached. Most recent first.
 */
export const listNoticeProblems = contract({
  function: 'desk',
  operation: 'listNoticeProblems',
  callers: ['outpatientOffice'],
  input: z.strictObject({}),
  output: z.object({
    problems: z.array(
      z.object({
        problemId: z.string(),
        what: z.enum(['template', 'field', 'page', ...smsFaults]),
        /** The code of WeChat or Tencent Cloud. */
        errcode: z.union([z.int(), z.string()]),
        template: z.enum(templateNames),
        title: z.string(),
        /** WeChat's key of the field and its label in the template, if WeChat named one. */
        field: z.object({ key: z.string(), label: z.string() }).optional(),
        /** The number of messages that it stopped, and the first and last time. */
        count: z.int(),
        firstAt: moment,
        lastAt: moment,
      }),
    ),
  }),
});
