import * as z from 'zod';
import { contract } from '../contract';
import { questionView } from '../followups/followUps';
import { localDate, moment } from '../moment';
import { callScript, words } from './words';

/** The callers' words as the office has put them down, in the newest version, with the usual ones for whatever it left open (R15). */
export const callWordsView = z.object({
  today: localDate,
  /** 0: the office changed nothing yet. */
  version: z.int(),
  at: moment.optional(),
  by: z.string().optional(),
  scripts: z.array(callScript),
  usual: words,
  /** The questions of the catalogue that may be left out. */
  questions: z.array(questionView.pick({ id: true, ask: true })),
  /** The departments of the roster, by name. */
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
