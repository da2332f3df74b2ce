import * as z from 'zod';
import { caseInShort, followedPerson, roundView } from '../calling/views';
import { careItemView } from '../care/care';
import { contract } from '../contract';
import { localDate, moment } from '../moment';
import { recordId } from '../recordId';
import { questionnaireView } from '../surveys';
import { dischargeView, wardView } from './views';

/** A discharged patient: the stay, every round with what was said, care messages, cases. */
export const viewDischarged = contract({
  function: 'followup',
  operation: 'viewDischarged',
  callers: ['followUpOffice', 'dutyNurse'],
  input: z.strictObject({ dischargeId: recordId }),
  output: z.object({
    today: localDate,
    discharge: dischargeView,
    ward: wardView,
    /** The number of the stay in the hospital's system. */
    stay: z.string(),
    importedAt: moment,
    dead: z.boolean(),
    person: followedPerson,
    rounds: z.array(roundView),
    care: z.array(careItemView),
    cases: z.array(caseInShort),
    /** The ward's form, if it was offered or came on paper (R14). */
    questionnaire: questionnaireView.optional(),
  }),
});
