import { at } from '../../../../domain/time/time';
import { audited, dyingAt, hospitalForEach, laySession, person } from '../../../../tests/hospital';
import { bookFor } from '../../../../types/booking/bookFor';
import { findBookings } from '../../../../types/booking/findBookings';
import { listFollowUps } from '../../../../types/calling/listFollowUps';
import { planFollowUp } from '../../../../types/calling/planFollowUp';
import { addPatient } from '../../../../types/holding/addPatient';
import { correctName } from '../../../../types/identity/correctName';
import { findPatients } from '../../../../types/people/findPatients';
import { listPatients } from '../../../../types/people/listPatients';

const sessionId = 'S-20261125-D001-am';
const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'], office: ['followUpOffice'] },
});
const { document } = person(1);
const number = 'number' in document ? document.number : '';
const right = '李晓明';

/** A number registered with a wrong name; there is a booking, and a call is planned. */
const wrongly = async () => {
  await laySession(hospital);
  const patientId = await hospital.stranger('wang', 1);
  const wish = { requestId: 'request-1', sessionId, slot: 0, channel: 'phone' as const };
  await hospital.value(bookFor, { ...wish, patient: { patientId } }, 'nurse');
  const call = { kind: 'referred' as const, requestId: 'request-2', department: '产科' };
  const asked = { unit: '医保办', dueOn: '2026-12-01', person: { patientId } };
  await hospital.value(planFollowUp, { ...call, ...asked }, 'office');
  return patientId;
};

const found = async (query: string) => [
  (await hospital.value(findPatients, { query }, 'nurse')).patients.length,
  (await hospital.value(findBookings, { date: '2026-11-25', query }, 'nurse')).bookings.length,
  (await hospital.value(listFollowUps, { query }, 'office')).followUps.length,
];
const stored = async () =>
  JSON.stringify([await hospital.all('patients'), await hospital.all('appointments')]);

describe('R1, R23: the desk corrects a name', () => {
  test('the owner is no longer locked out, and is found by the right name and not by the wrong one', async () => {
    const patientId = await wrongly();
    const owner = { ...person(1), name: right };
    expect(await hospital.refusal(addPatient, owner, 'owner')).toBe('DOCUMENT_NAME_MISMATCH');
    const input = { patientId, name: ` ${right} `, document: number.toLowerCase() };
    expect(await hospital.value(correctName, input, 'nurse')).toEqual({ name: right, patientId });
    expect((await hospital.value(addPatient, owner, 'owner')).patient.patientId).toBe(patientId);
    expect(await hospital.refusal(addPatient, person(1), 'zhao')).toBe('DOCUMENT_NAME_MISMATCH');
    expect(await found(right)).toEqual([1, 1, 1]);
    expect(await found(person(1).name)).toEqual([0, 0, 0]);
    expect(await found(number.slice(-4))).toEqual([1, 1, 1]);
    const { patients } = await hospital.value(listPatients, {}, 'wang');
    expect(patients.map(each => each.name)).toEqual([right]);
    // A stranger is not told that the desk has checked the document.
    expect(patients[0]).not.toHaveProperty('nameCorrectedAt');
    await hospital.prove(patientId, 'wang');
    expect((await hospital.value(listPatients, {}, 'wang')).patients).toMatchObject([
      { nameCorrectedAt: at('2026-11-23', '09:00') },
    ]);
    const records = await audited(hospital, 'correctName');
    expect(records).toHaveLength(1);
    expect(JSON.stringify(records)).not.toContain(right);
  });

  test('without the document nothing changes, and the attempt is on the audit record', async () => {
    const patientId = await wrongly();
    const before = await stored();
    const input = { patientId, name: right, document: '110105194912310021' };
    expect(await hospital.refusal(correctName, input, 'nurse')).toBe('DOCUMENT_DIFFERS');
    expect(await stored()).toBe(before);
    expect(await audited(hospital, 'correctName')).toHaveLength(1);
  });

  test('a repeated request changes nothing; the job corrects documents that still have the former name', async () => {
    const patientId = await wrongly();
    const input = { patientId, name: right, document: number };
    const [before] = await hospital.all<{ _id: string; person: string; keys: string[] }>(
      'appointments',
    );
    await hospital.value(correctName, input, 'nurse');
    const once = await stored();
    await hospital.value(correctName, input, 'nurse');
    expect(await stored()).toBe(once);
    // The state after a call that was killed between the record and the other documents, or that
    // booked meanwhile.
    await hospital.set('appointments', before!._id, { person: before!.person, keys: before!.keys });
    expect(await found(right)).toEqual([1, 0, 1]);
    hospital.at(at('2026-11-23', '09:02'));
    await hospital.runJobs();
    expect(await found(right)).toEqual([1, 1, 1]);
    const [record] = await hospital.all('patients');
    expect(record).not.toHaveProperty('renamedAt');
  });

  test('a child under a guardian’s document is corrected with the guardian’s number: everything of the child’s goes along', async () => {
    const guardian = { kind: 'residentIdentityCard' as const, number };
    const whose = { kind: 'guardianChild' as const, guardian, birthDate: '2020-05-01' };
    const child = { name: '张小满', phone: '13800001234', document: whose };
    await laySession(hospital);
    const { patient } = await hospital.value(addPatient, child, 'wang');
    await hospital.prove(patient.patientId, 'wang');
    const wish = { requestId: 'request-1', sessionId, slot: 0, channel: 'phone' as const };
    await hospital.value(bookFor, { ...wish, patient: { patientId: patient.patientId } }, 'nurse');
    const input = { patientId: patient.patientId, name: '张小曼', document: number };
    expect(
      await hospital.refusal(correctName, { ...input, document: '110105194912310021' }, 'nurse'),
    ).toBe('DOCUMENT_DIFFERS');
    const corrected = await hospital.value(correctName, input, 'nurse');
    expect(corrected).toEqual({ name: '张小曼', patientId: expect.any(String) });
    expect(corrected.patientId).not.toBe(patient.patientId);
    expect(await hospital.value(correctName, input, 'nurse')).toEqual(corrected);
    hospital.at(at('2026-11-23', '09:02'));
    await hospital.runJobs();
    const own = await hospital.value(listPatients, {}, 'wang');
    expect(own.patients).toMatchObject([
      { patientId: corrected.patientId, name: '张小曼', live: 1 },
    ]);
    expect(await found('张小曼')).toEqual([1, 1, 0]);
    expect(await found('张小满')).toEqual([0, 0, 0]);
    const { patient: again } = await hospital.value(
      addPatient,
      { ...child, name: '张小曼' },
      'owner',
    );
    expect(again.patientId).toBe(corrected.patientId);
    expect(await hospital.refusal(addPatient, child, 'zhao')).toBe('DOCUMENT_NAME_MISMATCH');
    const back = { ...input, patientId: corrected.patientId, name: '张小满' };
    expect(await hospital.refusal(correctName, back, 'nurse')).toBe('NAME_WAS_CORRECTED');
    const [counted] = await hospital.all<{ children: string[] }>('guardians');
    expect(counted?.children).toEqual([corrected.patientId]);
  });
});

test.each(['the desk sends it again', 'the clock'])(
  'R1: killed at any request, the correction of a name is completed: %s',
  async by => {
    const patientId = await wrongly();
    const input = { patientId, name: right, document: number };
    const names = [right, '李小明'];
    let now = at('2026-11-23', '09:00');
    let died = true;
    let tries = 0;
    for (let request = 1; died; request++, tries++) {
      const name = names[request % 2]!;
      const wish = { ...input, name };
      const before = (await found(name))[0];
      died = await dyingAt(hospital, request, async () => {
        if (!(await hospital.call(correctName, wish, 'nurse')).ok) throw new Error('cut off');
      });
      if (by === 'the clock') {
        now += 120_000;
        hospital.at(now);
        await hospital.runJobs();
        const [record, booking, call] = await found(name);
        expect([request, record, booking, call]).toEqual([request, record, record, record]);
        expect(record).toBeGreaterThanOrEqual(before ?? 0);
      } else {
        await hospital.value(correctName, wish, 'nurse');
        expect([request, await found(name)]).toEqual([request, [1, 1, 1]]);
      }
    }
    expect(tries).toBeGreaterThan(5);
  },
);
