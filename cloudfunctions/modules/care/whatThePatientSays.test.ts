import { noticesOf } from '../../../tests/hospital';
import {
  hospitalThatCares,
  itemsOf,
  registerQian,
  runOn,
  savePlan,
  stay,
} from '../../../tests/hospital/care';
import { bringDischarges, followUpsOf } from '../../../tests/hospital/discharges';
import { listFollowUps } from '../../../types/calling/listFollowUps';
import { viewFollowUp } from '../../../types/calling/viewFollowUp';
import { askForCall } from '../../../types/care/askForCall';
import { listCare } from '../../../types/care/listCare';
import { stopCare } from '../../../types/care/stopCare';
import { viewCare } from '../../../types/care/viewCare';
import { deathStore } from '../people';
import type { CareItem } from './stores/carePlans';

const hospital = hospitalThatCares();

describe('the patient’s choices (R21)', () => {
  const sent = async () => {
    const patientId = await registerQian(hospital);
    await savePlan(hospital);
    await bringDischarges(hospital, stay());
    await runOn(hospital, '2026-11-23');
    const [{ _id: careId }] = (await itemsOf(hospital)) as [CareItem];
    return { patientId, careId };
  };

  test('a patient reads their own messages in the mini-program, and nobody else’s', async () => {
    const { patientId, careId } = await sent();
    const list = await hospital.value(listCare, {}, 'qian');
    expect(list).toMatchObject({
      care: [
        {
          careId,
          kind: 'recovery',
          title: '第3天',
          text: '出院第 3 天，请按医生说的活动。',
          department: '骨科',
          on: '2026-11-23',
          patient: { patientId, name: '钱家伟' },
          read: false,
        },
      ],
      patients: [{ patientId, stopped: false }],
    });
    expect(await hospital.value(viewCare, { careId }, 'qian')).toMatchObject({
      care: { careId, read: true },
      stopped: false,
      callAsked: false,
    });
    expect((await hospital.value(listCare, {}, 'qian')).care[0]).toMatchObject({ read: true });
    expect(await hospital.refusal(viewCare, { careId }, 'wang')).toBe('CARE_UNKNOWN');
    expect(await hospital.refusal(askForCall, { careId }, 'wang')).toBe('CARE_UNKNOWN');
    expect(await hospital.refusal(stopCare, { patientId }, 'wang')).toBe('PATIENT_UNKNOWN');
  });

  test('stopping: nothing is sent until it is switched on again', async () => {
    const { patientId } = await sent();
    expect(await hospital.value(stopCare, { patientId }, 'qian')).toEqual({ stopped: true });
    await runOn(hospital, '2026-11-25');
    expect((await itemsOf(hospital)).map(({ state }) => state)).toEqual(['given', 'stopped']);
    expect(await noticesOf(hospital, 'care')).toHaveLength(1);
    const list = await hospital.value(listCare, {}, 'qian');
    expect(list.care).toHaveLength(1);
    expect(list.patients).toMatchObject([{ stopped: true }]);
    expect(await hospital.value(stopCare, { patientId, stop: false }, 'qian')).toEqual({
      stopped: false,
    });
    await bringDischarges(hospital, stay({ stay: 'ZY2', date: '2026-11-23' }));
    await runOn(hospital, '2026-11-26');
    expect(await noticesOf(hospital, 'care')).toHaveLength(2);
  });

  test('no call is planned for a patient who has died (R26)', async () => {
    const { patientId, careId } = await sent();
    await deathStore.put('call 1', patientId);
    expect(await hospital.refusal(askForCall, { careId }, 'qian')).toBe('PERSON_DIED');
    expect((await followUpsOf(hospital)).map(({ kind }) => kind)).not.toContain('careWorry');
  });

  test('asking for a call: one follow-up for the office', async () => {
    const { careId } = await sent();
    const { dueOn } = await hospital.value(askForCall, { careId }, 'qian');
    expect(dueOn).toBe('2026-11-24');
    await hospital.value(askForCall, { careId }, 'qian');
    const asked = (await followUpsOf(hospital)).filter(({ kind }) => kind === 'careWorry');
    expect(asked).toMatchObject([{ by: 'followUpOffice', department: { name: '骨科' } }]);
    expect(await hospital.value(viewCare, { careId }, 'qian')).toMatchObject({ callAsked: true });
    const page = await hospital.value(viewFollowUp, { followUpId: asked[0]!._id }, 'office');
    expect(page).toMatchObject({
      followUp: { kind: 'careWorry', state: 'due' },
      person: { phones: [{ phone: '19911112222' }] },
      care: [{ careId, title: '第3天' }],
    });
  });

  test('without consent it is not sent, and the office sees that before a call', async () => {
    const { careId } = await sent();
    expect(Object.values(await hospital.runNotices())).not.toContain('failed');
    const { followUps } = await hospital.value(listFollowUps, { query: '钱家伟' }, 'office');
    const page = await hospital.value(
      viewFollowUp,
      { followUpId: followUps[0]!.followUpId },
      'office',
    );
    expect(page.care).toMatchObject([{ careId, state: 'noConsent' }]);
  });
});
