import { at } from '../../../domain/time/time';
import { book } from '../../../types/booking/book';
import { openOwnCase } from '../../../types/cases/openOwnCase';
import { addPatient } from '../../../types/holding/addPatient';
import { listHolders } from '../../../types/holding/listHolders';
import { recordConsents } from '../../../types/notices/recordConsents';
import { listPatients } from '../../../types/people/listPatients';
import { removePatient } from '../../../types/people/removePatient';
import { saveSurvey } from '../../../types/surveys/saveSurvey';
import { hospitalForEach, noticesOf, person } from '../../hospital';
import { offered } from '../../hospital/surveys';
import { wish } from '../../hospital/wishes';

const hospital = hospitalForEach({ now: at('2026-11-23', '09:00'), staff: { nurse: ['desk'] } });
const codeOf = (answer: { ok: boolean; refusal?: { code: string } }) =>
  answer.refusal?.code ?? 'done';
const count = (codes: string[], code: string) => codes.filter(each => each === code).length;

/**
 * Repeats an action of an account, one after the other or all at the same time. Returns the codes.
 */
async function often(
  times: number,
  run: (n: number) => Promise<{ ok: boolean; refusal?: { code: string } }>,
  atOnce = false,
): Promise<string[]> {
  if (atOnce)
    return (await Promise.all(Array.from({ length: times }, (_, n) => run(n)))).map(codeOf);
  const codes: string[] = [];
  for (let n = 0; n < times; n++) codes.push(codeOf(await run(n)));
  return codes;
}

describe.each([
  ['one after the other', false],
  ['fifty at once', true],
])('R20: flooding, %s', (_, atOnce) => {
  test('complaints: ten an hour at most, then TOO_MANY', async () => {
    const patientId = await hospital.patient('wang', 1);
    const codes = await often(
      50,
      n =>
        hospital.call(
          openOwnCase,
          { requestId: `request-flood-${n}`, patientId, kind: 'other', text: `投诉第${n}次` },
          'wang',
        ),
      atOnce,
    );
    expect(count(codes, 'done')).toBeLessThanOrEqual(10);
    expect(count(codes, 'done')).toBeGreaterThanOrEqual(1);
    expect(count(codes, 'TECHNICAL')).toBe(0);
    expect(await hospital.all('cases')).toHaveLength(count(codes, 'done'));
  });

  test('one complaint sent fifty times is one case', async () => {
    const patientId = await hospital.patient('wang', 1);
    const input = { requestId: 'request-once-1', patientId, kind: 'other', text: '重复' } as const;
    await often(50, () => hospital.call(openOwnCase, input, 'wang'), atOnce);
    expect(await hospital.all('cases')).toHaveLength(1);
  });

  test('adding different patients: five at most, ten attempts', async () => {
    const codes = await often(50, n => hospital.call(addPatient, person(n + 1), 'wang'), atOnce);
    expect(count(codes, 'done')).toBeLessThanOrEqual(5);
    expect((await hospital.value(listPatients, {}, 'wang')).patients).toHaveLength(
      count(codes, 'done'),
    );
    expect((await hospital.all('patients')).length).toBeLessThanOrEqual(5);
  });

  test('adding and giving up the same patient: at most one holding, and the holder keeps theirs', async () => {
    const patientId = await hospital.patient('wang', 1);
    await often(
      50,
      n =>
        n % 2
          ? hospital.call(removePatient, { patientId }, 'stranger')
          : hospital.call(addPatient, { ...person(1), phone: '13912345678' }, 'stranger'),
      atOnce,
    );
    const { holders } = await hospital.value(listHolders, { patientId }, 'wang');
    expect(holders.length).toBeLessThanOrEqual(2);
    expect(holders[0]).toMatchObject({ you: true, proven: true });
    const seen = (await hospital.value(listPatients, {}, 'stranger')).patients.length;
    expect(seen).toBe(holders.length - 1);
  });

  test('adding and giving up does not flood the holder with notices: ten attempts an hour at most', async () => {
    const patientId = await hospital.patient('wang', 1);
    await often(
      50,
      n =>
        n % 2
          ? hospital.call(removePatient, { patientId }, 'stranger')
          : hospital.call(addPatient, { ...person(1), phone: '13912345678' }, 'stranger'),
      atOnce,
    );
    await hospital.runNotices();
    expect((await noticesOf(hospital, 'heldByAnother')).length).toBeLessThanOrEqual(10);
  });

  test('surveys: saved a hundred times an hour at most, and the answers stay whole', async () => {
    const { appointmentId } = await offered(hospital);
    const codes = await often(
      120,
      n =>
        hospital.call(
          saveSurvey,
          {
            requestId: `request-survey-${n}`,
            ...{ appointmentId, revision: atOnce ? 0 : n, finish: true },
            answers: { overall: 'dissatisfied' },
          },
          'wang',
        ),
      atOnce,
    );
    expect(count(codes, 'TECHNICAL')).toBe(0);
    expect(count(codes, 'done')).toBeLessThanOrEqual(100);
    expect(count(codes, 'TOO_MANY')).toBeGreaterThanOrEqual(20);
    // There is one survey, and at most one case from it.
    expect(await hospital.all('surveys')).toHaveLength(1);
    expect((await hospital.all('cases')).length).toBeLessThanOrEqual(1);
  });

  test('consents: a hundred an hour at most', async () => {
    const codes = await often(
      120,
      () =>
        hospital.call(
          recordConsents,
          { requestId: wish(), answers: [{ template: 'returnVisit', answer: 'accept' }] },
          'wang',
        ),
      atOnce,
    );
    expect(count(codes, 'TOO_MANY')).toBeGreaterThanOrEqual(20);
    expect(count(codes, 'TECHNICAL')).toBe(0);
  });

  test('failed bookings: sixty attempts an hour at most', async () => {
    const patientId = await hospital.patient('wang', 1);
    const codes = await often(
      80,
      n =>
        hospital.call(
          book,
          { requestId: `request-book-${n}`, patientId, sessionId: 'none', slot: 0 },
          'wang',
        ),
      atOnce,
    );
    expect(count(codes, 'SESSION_UNKNOWN')).toBeLessThanOrEqual(60);
    expect(count(codes, 'TOO_MANY')).toBeGreaterThanOrEqual(20);
  });
});

test('R23: nine strangers fill a patient’s holder places, and the true holder is still told and may remove them', async () => {
  const patientId = await hospital.patient('wang', 1);
  const codes = await often(
    9,
    n => hospital.call(addPatient, { ...person(1), phone: `1391234567${n}` }, `stranger-${n}`),
    true,
  );
  expect(count(codes, 'done')).toBe(7);
  expect(count(codes, 'HOLDERS_FULL')).toBe(2);
  expect((await hospital.value(listHolders, { patientId }, 'wang')).holders).toHaveLength(8);
});
