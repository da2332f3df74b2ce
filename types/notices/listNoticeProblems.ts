import * as z from 'zod';
import { contract } from '../contract';
import { moment } from '../moment';
import { templateNames } from './template';

/**
 * What WeChat found wrong with our templates in the last 30 days, for the outpatient office to put right (R19): a
 * template id it does not know, a field it does not take, a page that is not there. Most recent first.
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
        what: z.enum(['template', 'field', 'page']),
        /** WeChat's own code. */
        errcode: z.int(),
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
