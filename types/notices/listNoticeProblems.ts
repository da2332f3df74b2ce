import * as z from 'zod';
import { smsFaults } from '../../domain/notices/smsCodes';
import { contract } from '../contract';
import { moment } from '../moment';
import { templateNames } from './template';

/**
 * What kept messages from being sent in the last 30 days, for the outpatient office to put right (R19): of WeChat's a template id it
 * does not know, a field it does not take, a page that is not there; of SMS a template or a name that was not approved, an account
 * that may not send, no money left, a limit that was reached. Most recent first.
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
        /** WeChat's own code, or Tencent Cloud's. */
        errcode: z.union([z.int(), z.string()]),
        template: z.enum(templateNames),
        title: z.string(),
        /** WeChat's key of the field and what the template calls it, where WeChat named one. */
        field: z.object({ key: z.string(), label: z.string() }).optional(),
        /** How many messages it kept from being sent, and when first and last. */
        count: z.int(),
        firstAt: moment,
        lastAt: moment,
      }),
    ),
  }),
});
