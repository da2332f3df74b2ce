import { at, DAY, MINUTE } from '../../../domain/time/time';
import { addPatient } from '../../../types/holding/addPatient';
import { endHolding } from '../../../types/holding/endHolding';
import { listHolders } from '../../../types/holding/listHolders';
import { readmitHolder } from '../../../types/holding/readmitHolder';
import { joinRecords } from '../../../types/identity/joinRecords';
import { partRecords } from '../../../types/identity/partRecords';
import { removePatient } from '../../../types/people/removePatient';
import { exportOwnData } from '../../../types/privacy/exportOwnData';
import { bytesOf, cardNumber, hospitalForEach, person } from '../../hospital';
import { other, registerOther } from './world';

const hospital = hospitalForEach({ now: at('2026-11-23', '09:00'), staff: { nurse: ['desk'] } });
let now: number;
let from: string;
let into: string;
let joinId: string;

const later = async (more = 2 * MINUTE) => {
  now += more;
  hospital.at(now);
  expect(Object.values(await hospital.runJobs())).not.toContain('failed');
};
const joins = async () => {
  const input = { from, into, document: cardNumber(1) };
  ({ joinId } = await hospital.value(joinRecords, input, 'nurse'));
  await later();
};
const parts = async () => {
  await hospital.value(partRecords, { joinId }, 'nurse');
  await later();
  await later();
};
/** An account adds the patient by passport, and a proven holder removes it. */
const putOut = async (account: string) => {
  await hospital.value(addPatient, { ...other, phone: '13912345678' }, account);
  const { holders } = await hospital.value(listHolders, { patientId: from }, 'daughter');
  const { holderId } = holders.find(({ you }) => !you)!;
  await hospital.value(endHolding, { patientId: from, holderId }, 'daughter');
};
/** Adds the patient to an account. Returns the refusal’s code, or `added`. */
const adds = async (account: string, by: object = other) => {
  const input = { ...other, ...by, phone: '13912345678' };
  const answer = await hospital.call(addPatient, input, account);
  return answer.ok ? 'added' : answer.refusal.code;
};

beforeEach(async () => {
  now = at('2026-11-23', '09:00');
  from = await registerOther(hospital, 'daughter');
  into = await hospital.patient('wang', 1);
});

describe('R1, R23: an account removed from one record', () => {
  test('stays removed from the joined one, by either document, and from both after a separation', async () => {
    await putOut('stranger');
    await joins();
    expect(await adds('stranger')).toBe('HOLDING_ENDED');
    expect(await adds('stranger', person(1))).toBe('HOLDING_ENDED');
    const { ended } = await hospital.value(listHolders, { patientId: into }, 'wang');
    expect(ended).toMatchObject([{ phoneMasked: '139****5678' }]);
    await parts();
    expect(await adds('stranger')).toBe('HOLDING_ENDED');
    expect(await adds('stranger', person(1))).toBe('added');
  });

  test('and admitted again since is admitted to both', async () => {
    await putOut('stranger');
    await joins();
    const { ended } = await hospital.value(listHolders, { patientId: into }, 'wang');
    const right = { patientId: into, holderId: ended[0]!.holderId };
    await hospital.value(readmitHolder, right, 'wang');
    expect(await adds('stranger')).toBe('added');
    await parts();
    expect(await adds('stranger')).toBe('added');
    expect(await adds('stranger', person(1))).toBe('added');
  });

  test('that holds the other record does not count as removed from the joined one', async () => {
    await hospital.value(addPatient, person(1), 'stranger');
    await putOut('stranger');
    await joins();
    const { holders, ended } = await hospital.value(listHolders, { patientId: into }, 'wang');
    expect([holders.length, ended]).toEqual([3, []]);
    await parts();
    expect(await adds('stranger')).toBe('HOLDING_ENDED');
  });
});

describe('R25: the kept data of a joined patient', () => {
  test('is exported with each document of the patient', async () => {
    await joins();
    const file = { patientId: into, form: 'json' as const };
    const made = await hospital.value(exportOwnData, file, 'daughter');
    const { sections } = JSON.parse(bytesOf(made).toString());
    expect(sections[0].records.map((record: Record<string, string>) => record.姓名)).toEqual([
      person(1).name,
      other.name,
    ]);
    expect(sections[0].records[1].证件).toMatch(/^护照 /);
  });

  test('is deleted with both records when no account holds the patient any more', async () => {
    await joins();
    await hospital.value(removePatient, { patientId: into }, 'wang');
    expect(await hospital.all('patients')).toHaveLength(2);
    await hospital.value(removePatient, { patientId: into }, 'daughter');
    await later(DAY);
    expect(await hospital.all('patients')).toEqual([]);
    expect(await hospital.all('joins')).toEqual([]);
  });
});
