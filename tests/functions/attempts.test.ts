import { attemptCodes } from '../../domain/access/attempts';
import { refusalTexts } from '../../texts/zh-CN/refusals';

/** Missing records without an owner: asking for them is no attempt on personal data (R20). */
const nobodys: Readonly<Record<string, string>> = {
  OPERATION_UNKNOWN: 'an operation of another version of the pages',
  DEPARTMENT_UNKNOWN: 'everybody may see the departments',
  DOCTOR_UNKNOWN: 'everybody may see the doctors',
  SESSION_UNKNOWN: 'everybody may see the sessions',
  SLOT_UNKNOWN: 'everybody may see the slots',
  PERIOD_UNKNOWN: 'the hospital’s hours',
  CHANGE_UNKNOWN: 'a change of the timetable',
  CARE_PLAN_UNKNOWN: 'a plan has the hospital’s words, and nobody’s data',
  SCREEN_KEY_UNKNOWN: 'a screen shows numbers only, and is no account',
  DOOR_KEY_UNKNOWN: 'only the outpatient office, which sees all of them, asks for one',
  FOLLOW_UP_CALLER_UNKNOWN: 'a colleague to whom a call is given',
  STAFF_UNKNOWN: 'only the outpatient office, which sees all staff, asks for one',
  OFFICE_RIGHT_UNKNOWN: 'only the outpatient office, which sees all staff, asks for one',
  INVITATION_UNKNOWN: 'a right, not a person’s data; guessing codes has its own limit',
};

test('R20: another’s or a missing record counts as an attempt, or the table says why not', () => {
  const unknown = Object.keys(refusalTexts).filter(code => code.endsWith('_UNKNOWN'));
  const attempts: readonly string[] = attemptCodes;
  expect(unknown.filter(code => !attempts.includes(code)).sort()).toEqual(
    Object.keys(nobodys).sort(),
  );
});
