import { at } from '../../../../domain/time/time';
import { laySession, noticesOf } from '../../../../tests/hospital';
import {
  hospitalThatCares,
  item,
  itemsOf,
  registerQian,
  runOn,
  savePlan,
  stay,
} from '../../../../tests/hospital/care';
import { bringDischarges } from '../../../../tests/hospital/discharges';
import { book } from '../../../../types/booking/book';
import { listFollowUps } from '../../../../types/calling/listFollowUps';
import { recordFollowUp } from '../../../../types/calling/recordFollowUp';
import { listCare } from '../../../../types/care/listCare';
import { listCarePlans } from '../../../../types/care/listCarePlans';
import { addPatient } from '../../../../types/holding/addPatient';
import { checkIn } from '../../../../types/visits/checkIn';

const hospital = hospitalThatCares();

describe('messages on their day (R21, R19)', () => {
  test('each item goes to the patient’s account on its day after discharge, once, even if the job runs twice', async () => {
    await registerQian(hospital);
    const { planId } = await savePlan(hospital);
    await bringDischarges(hospital, stay());
    await runOn(hospital, '2026-11-22');
    expect(await itemsOf(hospital)).toEqual([]);
    hospital.at(at('2026-11-23', '08:55'));
    await hospital.runJobs();
    expect(await itemsOf(hospital)).toEqual([]);
    await runOn(hospital, '2026-11-23', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26');
    const sent = await itemsOf(hospital);
    expect(sent.map(({ on: day, title, state }) => [day, title, state])).toEqual([
      ['2026-11-23', '第3天', 'given'],
      ['2026-11-25', '第5天', 'given'],
    ]);
    expect(
      (await noticesOf(hospital, 'care')).map(({ _id, account, facts }) => [_id, account, facts]),
    ).toEqual(
      sent.map(({ _id, on: date }) => [
        `care-${_id}`,
        'qian',
        { careId: _id, title: '康复指导', department: '骨科', date },
      ]),
    );
    const { plans } = await hospital.value(listCarePlans, {}, 'office');
    expect(plans).toMatchObject([{ planId, sent: 2 }]);
  });

  test('an item whose notice was removed after its period says so', async () => {
    await registerQian(hospital);
    await savePlan(hospital);
    await bringDischarges(hospital, stay());
    await runOn(hospital, '2026-11-23');
    const [shown] = (await hospital.value(listCare, {}, 'qian')).care;
    expect(shown).toMatchObject({ state: 'waiting' });
    await hospital.stack.store.remove('notices', { filter: {}, multi: true });
    const [later] = (await hospital.value(listCare, {}, 'qian')).care;
    expect(later).toMatchObject({ title: '第3天', state: 'forgotten' });
  });

  test('a changed plan does not repeat sent items; new or later items are sent with the new words', async () => {
    await registerQian(hospital);
    const { planId } = await savePlan(hospital);
    await bringDischarges(hospital, stay());
    await runOn(hospital, '2026-11-23');
    const changed = [
      item('a', 4, { title: '换了字' }),
      item('b', 4, { title: '提前了' }),
      item('c', 3, { title: '今天新加' }),
    ];
    await savePlan(hospital, { items: changed }, { planId, revision: 1 });
    await runOn(hospital, '2026-11-23', '2026-11-24', '2026-11-25');
    expect((await itemsOf(hospital)).map(({ on: day, title }) => `${day} ${title}`).sort()).toEqual(
      ['2026-11-23 今天新加', '2026-11-23 第3天', '2026-11-24 提前了'],
    );
    await savePlan(hospital, { items: changed, active: false }, { planId, revision: 2 });
    await bringDischarges(hospital, stay({ stay: 'ZY2', date: '2026-11-23' }));
    await runOn(hospital, '2026-11-26', '2026-11-27');
    expect(await itemsOf(hospital)).toHaveLength(3);
  });

  test('only to the department and diagnoses of the plan', async () => {
    await registerQian(hospital);
    await savePlan(hospital, { department: '产科' });
    await savePlan(hospital, { diagnoses: ['高血压', '糖尿病'] });
    await bringDischarges(hospital, stay());
    await runOn(hospital, '2026-11-23');
    expect(await itemsOf(hospital)).toEqual([]);
    await savePlan(hospital, { department: '骨科', diagnoses: ['骨折'] });
    await runOn(hospital, '2026-11-23');
    expect(await itemsOf(hospital)).toHaveLength(1);
  });

  test('a patient imported later on the day is told on the same day', async () => {
    await registerQian(hospital);
    await savePlan(hospital);
    await runOn(hospital, '2026-11-23');
    hospital.at(at('2026-11-23', '15:00'));
    await bringDischarges(hospital, stay());
    await hospital.runJobs();
    expect(await itemsOf(hospital)).toHaveLength(1);
  });

  test('a patient without the mini-program gets none, and their record says so', async () => {
    await savePlan(hospital);
    await bringDischarges(hospital, stay());
    await runOn(hospital, '2026-11-23');
    expect(await itemsOf(hospital)).toMatchObject([{ state: 'noAccount' }]);
    expect(await noticesOf(hospital, 'care')).toEqual([]);
  });

  test('a document with another name is another person: nothing is sent to them', async () => {
    await hospital.value(
      addPatient,
      {
        name: '钱别人',
        phone: '19911112222',
        document: { kind: 'residentIdentityCard', number: '429999200408171094' },
      },
      'other',
    );
    await savePlan(hospital);
    await bringDischarges(hospital, stay());
    await runOn(hospital, '2026-11-23');
    expect(await noticesOf(hospital, 'care')).toEqual([]);
    expect(await hospital.value(listCare, {}, 'other')).toMatchObject({ care: [] });
  });

  test('after a visit it counts from the visit, and goes to the account that booked', async () => {
    await laySession(hospital);
    const patientId = await hospital.patient('wang', 1);
    await hospital.patient('li', 1);
    const sessionId = 'S-20261125-D001-am';
    hospital.at(at('2026-11-23', '09:00'));
    const wish = { requestId: 'request-1', patientId, sessionId, slot: 0 };
    const { appointment } = await hospital.value(book, wish, 'li');
    await savePlan(hospital, { start: 'visit', department: '产科', items: [item('a', 1)] });
    hospital.at(at('2026-11-25', '08:00'));
    await hospital.value(checkIn, { appointmentId: appointment.appointmentId }, 'nurse');
    await runOn(hospital, '2026-11-25');
    expect(await itemsOf(hospital)).toEqual([]);
    await runOn(hospital, '2026-11-26');
    expect(await noticesOf(hospital, 'care')).toMatchObject([{ account: 'li' }]);
  });

  test('a birthday greeting only where the plan switches it on, once a year', async () => {
    await registerQian(hospital);
    const greeting = item('b', 1, { kind: 'birthday', title: '生日快乐', text: '祝您生日快乐。' });
    const { planId } = await savePlan(hospital, { items: [greeting] });
    await bringDischarges(hospital, stay(), stay({ stay: 'ZY2', date: '2026-11-21' }));
    await runOn(hospital, '2027-08-17');
    expect(await itemsOf(hospital)).toEqual([]);
    await savePlan(hospital, { items: [greeting], birthdays: true }, { planId, revision: 1 });
    await runOn(hospital, '2027-08-17', '2027-08-18');
    expect(await itemsOf(hospital)).toMatchObject([
      { kind: 'birthday', on: '2027-08-17', state: 'given' },
    ]);
    await runOn(hospital, '2028-08-17');
    expect(await itemsOf(hospital)).toHaveLength(1);
  });

  test('after an outage, items older than two days are not sent', async () => {
    await registerQian(hospital);
    await savePlan(hospital, { items: [item('a', 3), item('b', 5), item('c', 7)] });
    await bringDischarges(hospital, stay());
    await runOn(hospital, '2026-11-27');
    expect((await itemsOf(hospital)).map(({ on: day }) => day).sort()).toEqual([
      '2026-11-25',
      '2026-11-27',
    ]);
  });

  test('a patient who has died gets none', async () => {
    await registerQian(hospital);
    await savePlan(hospital);
    await bringDischarges(hospital, stay());
    const { followUps } = await hospital.value(listFollowUps, { when: 'coming' }, 'office');
    await hospital.value(
      recordFollowUp,
      {
        requestId: 'request-8',
        followUpId: followUps[0]!.followUpId,
        record: { outcome: 'died' },
      },
      'office',
    );
    await runOn(hospital, '2026-11-23');
    expect(await itemsOf(hospital)).toEqual([]);
  });
});
