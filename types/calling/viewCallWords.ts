import * as z from 'zod';
import { contract } from '../contract';
import { localDate, moment } from '../moment';
import { questionView } from './views';
import { callScript, words } from './words';

/**
 * The office's words for callers in the newest version, and the usual ones for parts it left empty
 * (R15).
 */
export const callWordsView = z.object({
  today: localDate,
  /** 0: the office has not changed anything yet. */
  version: z.int(),
  at: moment.optional(),
  by: z.string().optional(),
  scripts: z.array(callScript),
  usual: words,
  /** The usual questions that may be left out. */
  questions: z.array(questionView.pick({ id: true, ask: true })),
  /** The names of the roster's departments. */
  departments: z.array(z.string()),
});
export type CallWordsView = z.output<typeof callWordsView>;

export const viewCallWords = contract({
  function: 'followup',
  operation: 'viewCallWords',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z.strictObject({}),
  output: callWordsView,
});
