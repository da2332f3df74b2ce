import { worksOnAllFollowUps } from '../../../../domain/access/followUps';
import type { CallRow } from '../../../../domain/callLists/callLists';
import { defined } from '../../../../domain/defined';
import { maskDocument } from '../../../../domain/people/document';
import { maskPhone } from '../../../../domain/people/phone';
import { done, refused } from '../../../../types/answer';
import { previewCallList as contract } from '../../../../types/callLists/previewCallList';
import { namedRows } from '../../../cloud/rowProblems';
import { staffOperation } from '../../access';
import { policyAt } from '../../policy';
import { readCalls } from '../steps/readCalls';
import { takeCalls } from '../steps/takeCalls';

/** The number of rows in the preview. */
const FIRST = 5;

/** A row as it was read. */
const shown = ({ line, sheet, name, phone, document, department, unit, text, date }: CallRow) => ({
  ...{ line, name, phoneMasked: maskPhone(phone), department, text, date },
  ...defined({ sheet, unit, documentMasked: document && maskDocument(document) }),
});

/** The list is for the whole hospital: a member limited to departments cannot import it (R20). */
export const previewCallList = staffOperation(contract, async (input, { caller, now }) => {
  if (!worksOnAllFollowUps(caller.staff)) return refused('OTHER_DEPARTMENT', {});
  const read = await readCalls(input, caller.account, now);
  if (!read.ok) return read;
  const { rows, problems, renamed } = read.value;
  const taking = { kind: input.kind, policy: await policyAt(now), now };
  const would = await takeCalls(rows, taking, false);
  return done({
    value: {
      ...{ good: rows.length, problems: namedRows(problems), problemsCount: problems.length },
      ...{ renamed, first: rows.slice(0, FIRST).map(shown), ...would },
    },
    subjects: [],
    details: { kind: input.kind, rows: rows.length, skipped: problems.length },
  });
});
