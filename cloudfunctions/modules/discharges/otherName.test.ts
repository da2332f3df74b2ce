import { at } from '../../../domain/time/time';
import {
  audited,
  cardNumber,
  fileOf,
  hospitalForEach,
  laySession,
  person,
} from '../../../tests/hospital';
import { putDown, viewCall } from '../../../tests/hospital/calling';
import { bringDischarges, followUpsOf, staysOf } from '../../../tests/hospital/discharges';
import { book } from '../../../types/booking/book';
import { importCallList } from '../../../types/callLists/importCallList';
import { enterDischarge } from '../../../types/discharges/enterDischarge';
import { viewDischarged } from '../../../types/discharges/viewDischarged';
import { addPatient } from '../../../types/holding/addPatient';
import { correctName } from '../../../types/identity/correctName';
import { deathStore } from '../people';

/**
 * R1, R26: a document number means its owner only together with the name: a newborn is registered
 * with its mother's.
 */
const hospital = hospitalForEach({
  now: at('2026-11-22', '09:00'),
  staff: { office: ['followUpOffice'], desk: ['desk'] },
});
const mother = person(1);
const baby = `${mother.name}之女`;

let stays = 0;
const enter = async (name: string, more: object = {}) => {
  const cells = {
    ...{ stay: `HAND-${++stays}`, name, sex: '女', phone: '19900000009', document: cardNumber(1) },
    ...{
      department: '产科',
      diagnosis: '顺产',
      dischargedOn: '2026-11-21',
      result: '好转',
      ...more,
    },
  };
  return (await hospital.value(enterDischarge, { cells }, 'office')).dischargeId;
};
const roundsOf = async (dischargeId: string, open = true) =>
  (await followUpsOf(hospital)).filter(
    each => each.dischargeId === dischargeId && each.open === open,
  );
const stayOf = async (dischargeId: string) =>
  (await staysOf(hospital)).find(({ _id }) => _id === dischargeId)!;
const view = (dischargeId: string) => hospital.value(viewDischarged, { dischargeId }, 'office');
const later = async () => {
  hospital.at(at('2026-11-22', '09:05'));
  await hospital.runJobs();
};
/** The mother's visit in another department. */
const booked = async (patientId: string) => {
  await laySession(hospital);
  const wish = { requestId: 'request-1', patientId, sessionId: 'S-20261125-D001-am', slot: 0 };
  await hospital.value(book, wish, 'wang');
};
const visits = async () =>
  (await hospital.all<{ status: string }>('appointments')).map(({ status }) => status);

describe('a stay with another name than the registered patient’s', () => {
  test('belongs to another person: its death ends nothing of the owner’s, and the office is asked to check', async () => {
    const patientId = await hospital.patient('wang', 1);
    await booked(patientId);
    const own = await enter(mother.name);
    const died = await enter(baby, { result: '死亡' });
    await later();
    expect(await visits()).toEqual(['booked']);
    expect(await deathStore.among([patientId])).toEqual(new Set());
    expect(await roundsOf(own)).toHaveLength(4);
    expect((await view(own)).person).not.toHaveProperty('numberOfAnother');
    const child = await view(died);
    expect(child).toMatchObject({ dead: true, person: { numberOfAnother: true } });
    // The mother's number contains the mother's birth date.
    expect(child.person).not.toHaveProperty('age');
    expect((await view(own)).person).toHaveProperty('age');
    expect(child.person.phones.map(({ phone }) => phone)).toEqual(['19900000009']);
  });

  test('"never call", or a better phone, changes none of the owner’s rounds; none of them is shown', async () => {
    await hospital.patient('wang', 1);
    const [own, child] = [await enter(mother.name), await enter(baby)];
    const [round] = await roundsOf(child);
    const page = await viewCall(hospital, round!._id);
    expect(page.earlier.map(each => each.department)).toHaveLength(3);
    expect(page.person).toMatchObject({ numberOfAnother: true });
    await putDown(hospital, round!._id, 'neverCall', { refusalReason: 'disturbed' });
    expect(await roundsOf(child)).toEqual([]);
    expect(await roundsOf(own)).toHaveLength(4);
  });

  test('two names on one number are two people, also before anybody registers; the right one is recognised from then on', async () => {
    const own = await enter(mother.name);
    await enter(baby, { result: '死亡' });
    expect(await roundsOf(own)).toHaveLength(4);
    const { patient } = await hospital.value(addPatient, mother, 'wang');
    await later();
    expect(await stayOf(own)).toMatchObject({
      ...{ patientId: patient.patientId, personId: patient.patientId },
    });
    expect((await roundsOf(own))[0]).toMatchObject({ patientId: patient.patientId });
    expect(await deathStore.among([patient.patientId])).toEqual(new Set());
  });

  test('a person who died before registering, under the same name, is known to have died', async () => {
    await enter(mother.name, { result: '死亡' });
    const patientId = await hospital.patient('wang', 1);
    await booked(patientId);
    await later();
    expect(await deathStore.among([patientId])).toEqual(new Set([patientId]));
    await hospital.runJobs();
    expect(await visits()).toEqual(['cancelled']);
  });

  test('a name corrected by the desk brings its stays to the patient', async () => {
    const patientId = await hospital.patient('wang', 1);
    const right = '测试小晓';
    const own = await enter(right);
    expect((await view(own)).person).toMatchObject({ numberOfAnother: true });
    await hospital.value(correctName, { patientId, name: right, document: cardNumber(1) }, 'desk');
    expect((await view(own)).person).not.toHaveProperty('numberOfAnother');
    expect(await stayOf(own)).toMatchObject({ patientId, personId: patientId });
  });
});

test('a call list follows the same rule: a death reported in a call with another name is not the owner’s', async () => {
  const patientId = await hospital.patient('wang', 1);
  const list = `体检编号,姓名,联系电话,科室,体检日期,证件号码,性别\nT1,别的名字,13911110000,产科,2026-11-20,${cardNumber(1)},男\n`;
  await hospital.value(importCallList, { kind: 'healthCheck', ...fileOf(list, 'a.csv') }, 'office');
  const [call] = await followUpsOf(hospital);
  expect((await viewCall(hospital, call!._id)).person).toMatchObject({ numberOfAnother: true });
  await putDown(hospital, call!._id, 'died');
  await later();
  expect(await deathStore.among([patientId, call!.personId])).toEqual(new Set([call!.personId]));
});

test('the audit record names the member who recorded a death, and the person (R20)', async () => {
  const patientId = await hospital.patient('wang', 1);
  await enter(mother.name, { result: '死亡' });
  expect((await audited(hospital, 'enterDischarge'))[0]?.subjects).toContain(patientId);
  await bringDischarges(
    hospital,
    `Z9,${mother.name},女,${cardNumber(1)},19900000009,产科,顺产,2026-11-01,2026-11-20,死亡`,
    `Z8,测试乙,女,${cardNumber(2)},19900000009,产科,顺产,2026-11-01,2026-11-20,好转`,
  );
  expect((await audited(hospital, 'importDischarges'))[0]?.subjects).toEqual([patientId]);
});
