import { worksOnAllFollowUps } from '../../../../domain/access/followUps';
import { defined } from '../../../../domain/defined';
import type { DischargeRow } from '../../../../domain/discharges/discharges';
import { maskDocument } from '../../../../domain/people/document';
import { maskPhone } from '../../../../domain/people/phone';
import { done, refused } from '../../../../types/answer';
import { previewDischarges as contract } from '../../../../types/discharges/previewDischarges';
import { namedRows } from '../../../cloud/rowProblems';
import { staffOperation } from '../../access';
import { readList } from '../steps/readList';
import { foreseeForms } from '../steps/takeForms';
import { foreseeTakeOver } from '../steps/takeOver';
import { knownWards } from '../steps/wards';

/** The number of rows in the preview. */
const FIRST = 5;

/** A row as it was read. */
const shown = (row: DischargeRow) => ({
  line: row.line,
  stay: row.stay,
  name: row.name,
  phoneMasked: row.phone && maskPhone(row.phone),
  department: row.department,
  diagnosis: row.diagnosis,
  dischargedOn: row.dischargedOn,
  died: row.result === 'died',
  ...defined({ sheet: row.sheet, documentMasked: row.document && maskDocument(row.document) }),
});

/** The list is for the whole hospital: a member limited to departments cannot import it (R20). */
export const previewDischarges = staffOperation(contract, async (input, { caller, now }) => {
  if (!worksOnAllFollowUps(caller.staff)) return refused('OTHER_DEPARTMENT', {});
  const read = await readList(input, caller.account, now);
  if (!read.ok) return read;
  const { rows, problems, renamed } = read.value;
  const known = await knownWards();
  const would = await foreseeTakeOver(rows, known, caller.account, now);
  const forms = await foreseeForms(rows, known, caller.account, now);
  return done({
    value: {
      ...{ good: rows.length, problems: namedRows(problems), problemsCount: problems.length },
      ...{ renamed, first: rows.slice(0, FIRST).map(shown), ...would },
      dead: rows.filter(({ result }) => result === 'died').length,
      ...forms,
    },
    subjects: [],
    details: { rows: rows.length, skipped: problems.length },
  });
});
