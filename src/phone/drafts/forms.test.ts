import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { forms } from './forms';

const src = join(__dirname, '../..');
/** Components with text fields. */
const FIELDS = /from '(?:\.\.\/)+parts\/(?:Field|TextArea|staff\/Reason)'/;

/**
 * Pages with text fields whose input is not kept, each with the reason. A search or a filter is no
 * form; a document's number is read again; what the hospital stores itself needs no other copy.
 */
const NOT_KEPT: Record<string, string> = {
  'changes/ChangePreview.tsx': 'a number that confirms; the reason is kept',
  'desk/audit/Filters.tsx': 'a filter',
  'desk/booking/Document.tsx': 'a document in hand',
  'desk/calls/Call.tsx': 'one tap sends the note',
  'desk/doorKey/index.tsx': 'a name, and a secret that is shown once',
  'desk/invitation/index.tsx': 'a code',
  'desk/invite/index.tsx': 'a name, and a secret that is shown once',
  'desk/join/Compare.tsx': 'a document in hand',
  'desk/log/Range.tsx': 'a filter',
  'desk/patient/CorrectName.tsx': 'a document in hand',
  'desk/patient/Readmit.tsx': 'a document in hand',
  'followup/discharged/index.tsx': 'a filter',
  'followup/voices/Match.tsx': 'a name to search by',
  'followup/voices/Send.tsx': 'a choice',
  'people/PhoneField.tsx': 'one number',
  'pages/strikes/index.tsx': 'a choice of whose',
  'staff/Rights.tsx': 'a name and a choice of rights',
};
/** Components of a form whose input another file of the folder keeps. */
const KEPT_BY: Record<string, string> = {
  'desk/book/Where.tsx': 'desk/book/useBookFor.ts',
  'desk/book/index.tsx': 'desk/book/useBookFor.ts',
  'desk/doctor/Picture.tsx': 'desk/doctor/useDoctorForm.ts',
  'desk/doctor/index.tsx': 'desk/doctor/useDoctorForm.ts',
  'desk/fits/Fields.tsx': 'desk/fits/useFits.ts',
  'desk/guides/index.tsx': 'desk/guides/useGuides.ts',
  'desk/hospital/OwnLine.tsx': 'desk/hospital/useHospitalForm.ts',
  'desk/hours/Periods.tsx': 'desk/hours/index.tsx',
  'desk/hours/Week.tsx': 'desk/hours/index.tsx',
  'desk/plan/PlanFields.tsx': 'desk/plan/usePlanForm.ts',
  'desk/policy/index.tsx': 'desk/policy/usePolicyForm.ts',
  'desk/stop/index.tsx': 'desk/stop/useStop.ts',
  'desk/session/Fields.tsx': 'desk/session/useSessionForm.ts',
  'followup/call/Course.tsx': 'followup/call/useCallForm.ts',
  'followup/call/Numbers.tsx': 'followup/call/useCallForm.ts',
  'followup/call/Questions.tsx': 'followup/call/useCallForm.ts',
  'followup/call/Record.tsx': 'followup/call/useCallForm.ts',
  'followup/call/Said.tsx': 'followup/call/useCallForm.ts',
  'followup/carePlan/ItemCard.tsx': 'followup/carePlan/useCarePlan.ts',
  'followup/carePlan/Whom.tsx': 'followup/carePlan/useCarePlan.ts',
  'followup/case/Assign.tsx': 'followup/case/useStep.ts',
  'followup/case/StepForm.tsx': 'followup/case/useStep.ts',
  'followup/enter/index.tsx': 'followup/enter/useEntry.ts',
  'followup/openCase/What.tsx': 'followup/openCase/useNewCase.ts',
  'followup/openCase/Whose.tsx': 'followup/openCase/useNewCase.ts',
  'followup/words/Asked.tsx': 'followup/words/useCallWords.ts',
  'followup/words/Script.tsx': 'followup/words/useCallWords.ts',
  'statistics/summary/Cases.tsx': 'statistics/summary/useSummary.ts',
  'followup/plan/Person.tsx': 'followup/plan/usePlan.ts',
  'followup/plan/What.tsx': 'followup/plan/usePlan.ts',
  'pages/confirm/Purpose.tsx': 'pages/confirm/ConfirmBooking.tsx',
  'pages/complain/Fields.tsx': 'pages/complain/useComplaint.ts',
  'surveys/SurveyForm.tsx': 'followup/wardForm/useWardForm.ts',
  'people/PersonFields.tsx': 'pages/patient/useNewPatient.ts',
};
const textOf = (file: string): string => readFileSync(join(src, file), 'utf8');
const keeps = (file: string): boolean =>
  /useDraft[<(]|useReason\(|useCallForm\(/.test(textOf(file));

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map(file => relative('.', file).replaceAll('\\', '/'))
  .filter(file => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .filter(file => !/^(parts|gallery)\//.test(file));

test('every page with text fields keeps the input, or has a reason', () => {
  const writing = files.filter(file => FIELDS.test(textOf(file)));
  expect(writing.length).toBeGreaterThan(30);
  const lost = writing.filter(
    file => !(file in NOT_KEPT) && !keeps(file) && !(file in KEPT_BY && keeps(KEPT_BY[file]!)),
  );
  expect(lost).toEqual([]);
});

test('no reason is left for a page that is gone or keeps its input', () => {
  const excused = [...Object.keys(NOT_KEPT), ...Object.keys(KEPT_BY)];
  expect(excused.filter(file => !files.includes(file) || !FIELDS.test(textOf(file)))).toEqual([]);
});

test('every form in the list is kept by a page', () => {
  const all = [...files, 'parts/staff/Reason.tsx'].map(textOf).join('\n');
  const unused = Object.keys(forms).filter(
    name => !new RegExp(`useDraft(<[^>]+(?:>[^>(]*)?>)?\\(\\s*'${name}'`).test(all),
  );
  expect(unused).toEqual([]);
});
