import type { CareItem } from '../../cloudfunctions/modules/care/stores/carePlans';
import type { FollowUp } from '../../cloudfunctions/modules/followups/stores/followUps';
import { at } from '../../domain/time/time';
import { book } from '../../types/booking/book';
import { listFollowUps } from '../../types/calling/listFollowUps';
import { recordFollowUp } from '../../types/calling/recordFollowUp';
import { viewFollowUp } from '../../types/calling/viewFollowUp';
import { askForCall } from '../../types/care/askForCall';
import { listCare } from '../../types/care/listCare';
import { listCarePlans } from '../../types/care/listCarePlans';
import { saveCarePlan } from '../../types/care/saveCarePlan';
import { stopCare } from '../../types/care/stopCare';
import { viewCare } from '../../types/care/viewCare';
import { importDischarges } from '../../types/discharges/importDischarges';
import { addPatient } from '../../types/people/addPatient';
import { checkIn } from '../../types/visits/checkIn';
import { laySession, openTestHospital, type TestHospital } from './hospital';

const office = 'office';
const header = '住院号,姓名,性别,证件号码,联系电话,科室,出院诊断,入院日期,出院日期,转归';
const stay = (change: { date?: string; diagnosis?: string; stay?: string } = {}) =>
  [
    ...[change.stay ?? 'ZY1', '钱家伟', '男', '429999200408171094', '19900006496', '骨科'],
    ...[change.diagnosis ?? '骨折术后', '2026-08-01', change.date ?? '2026-11-20', '好转'],
  ].join(',');
const item = (id: string, day: number, more: object = {}) => ({
  id,
  day,
  kind: 'recovery' as const,
  title: `第${day}天`,
  text: `出院第 ${day} 天，请按医生说的活动。`,
  ...more,
});
const plan = (more: object = {}) => ({
  title: '骨折术后康复',
  start: 'discharge' as const,
  items: [item('a', 3), item('b', 5)],
  ...more,
});
let hospital: TestHospital;
let wishes = 0;

beforeEach(async () => {
  wishes = 0;
  hospital = await openTestHospital({
    now: at('2026-11-22', '10:00'),
    staff: { office: ['followUpOffice'], nurse: ['desk'], chief: ['outpatientOffice'] },
  });
});
afterEach(() => hospital.close());

const save = async (fields: object = {}, more: object = {}) =>
  (
    await hospital.value(
      saveCarePlan,
      { requestId: `request-${++wishes}`, plan: plan(fields), ...more },
      office,
    )
  ).plan;
const bring = (...rows: string[]) =>
  hospital.value(
    importDischarges,
    {
      fileName: 'a.csv',
      contentBase64: Buffer.from([header, ...rows].join('\n')).toString('base64'),
    },
    office,
  );
const qian = async (account = 'qian') => {
  const { patientId } = (
    await hospital.value(
      addPatient,
      {
        name: '钱家伟',
        phone: '19911112222',
        document: { kind: 'residentIdentityCard', number: '429999200408171094' },
      },
      account,
    )
  ).patient;
  await hospital.prove(patientId, account);
  return patientId;
};
const items = () => hospital.all<CareItem>('careItems');
const notices = async () =>
  (
    await hospital.all<{ _id: string; kind: string; account: string; facts: object }>('notices')
  ).filter(({ kind }) => kind === 'care');
/** Runs the clock once on some days, at ten. */
const on = async (...dates: string[]) => {
  for (const date of dates) {
    hospital.at(at(date, '10:00'));
    expect(Object.values(await hospital.runJobs())).not.toContain('failed');
  }
};

describe('care plans (R21)', () => {
  test('are written and changed by the follow-up office, seen by both offices', async () => {
    const saved = await save({ department: '骨科', diagnoses: ['骨折'] });
    expect(saved).toMatchObject({
      title: '骨折术后康复',
      department: '骨科',
      birthdays: false,
      active: true,
      revision: 1,
      changedBy: 'office',
      sent: 0,
    });
    const { planId } = saved;
    const changed = await save({ title: '骨折以后' }, { planId, revision: 1 });
    expect(changed).toMatchObject({ planId, title: '骨折以后', department: '', revision: 2 });
    const wish = { requestId: 'request-9', planId, revision: 1, plan: plan() };
    expect(await hospital.refusal(saveCarePlan, wish, office)).toBe('CARE_PLAN_CHANGED');
    expect(await hospital.refusal(saveCarePlan, wish, 'chief')).toBe('NOT_ALLOWED');
    const { plans } = await hospital.value(listCarePlans, {}, 'chief');
    expect(plans).toEqual([changed]);
  });

  test('a wish sent twice is one plan and one change', async () => {
    const wish = { requestId: 'request-1', plan: plan() };
    const { plan: once } = await hospital.value(saveCarePlan, wish, office);
    expect(await hospital.value(saveCarePlan, wish, office)).toEqual({ plan: once });
    const change = { requestId: 'request-2', planId: once.planId, revision: 1, plan: plan() };
    const { plan: changed } = await hospital.value(saveCarePlan, change, office);
    expect(await hospital.value(saveCarePlan, change, office)).toEqual({ plan: changed });
    expect(await hospital.all('carePlans')).toHaveLength(1);
  });
});

describe('messages on their day (R21, R19)', () => {
  test('each item goes to the patient’s account on its day after leaving, once, whatever runs twice', async () => {
    await qian();
    const { planId } = await save();
    await bring(stay());
    await on('2026-11-22');
    expect(await items()).toEqual([]);
    hospital.at(at('2026-11-23', '08:55'));
    await hospital.runJobs();
    expect(await items()).toEqual([]);
    await on('2026-11-23', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26');
    const sent = await items();
    expect(sent.map(({ on: day, title, state }) => [day, title, state])).toEqual([
      ['2026-11-23', '第3天', 'given'],
      ['2026-11-25', '第5天', 'given'],
    ]);
    expect((await notices()).map(({ _id, account, facts }) => [_id, account, facts])).toEqual(
      sent.map(({ _id, title, on: date }) => [
        `care-${_id}`,
        'qian',
        { careId: _id, title, department: '骨科', date },
      ]),
    );
    const { plans } = await hospital.value(listCarePlans, {}, office);
    expect(plans).toMatchObject([{ planId, sent: 2 }]);
  });

  test('a changed plan does not send again what was sent; what is new or later goes out as it is now', async () => {
    await qian();
    const { planId } = await save();
    await bring(stay());
    await on('2026-11-23');
    const changed = [
      item('a', 4, { title: '换了字' }),
      item('b', 4, { title: '提前了' }),
      item('c', 3, { title: '今天新加' }),
    ];
    await save({ items: changed }, { planId, revision: 1 });
    await on('2026-11-23', '2026-11-24', '2026-11-25');
    expect((await items()).map(({ on: day, title }) => `${day} ${title}`).sort()).toEqual([
      '2026-11-23 今天新加',
      '2026-11-23 第3天',
      '2026-11-24 提前了',
    ]);
    await save({ items: changed, active: false }, { planId, revision: 2 });
    await bring(stay({ stay: 'ZY2', date: '2026-11-23' }));
    await on('2026-11-26', '2026-11-27');
    expect(await items()).toHaveLength(3);
  });

  test('only the department and diagnoses the plan is for', async () => {
    await qian();
    await save({ department: '产科' });
    await save({ diagnoses: ['高血压', '糖尿病'] });
    await bring(stay());
    await on('2026-11-23');
    expect(await items()).toEqual([]);
    await save({ department: '骨科', diagnoses: ['骨折'] });
    await on('2026-11-23');
    expect(await items()).toHaveLength(1);
  });

  test('who comes with an import later on the day is told on the day', async () => {
    await qian();
    await save();
    await on('2026-11-23');
    hospital.at(at('2026-11-23', '15:00'));
    await bring(stay());
    await hospital.runJobs();
    expect(await items()).toHaveLength(1);
  });

  test('who is not in the mini-program gets none, which their file says', async () => {
    await save();
    await bring(stay());
    await on('2026-11-23');
    expect(await items()).toMatchObject([{ state: 'noAccount' }]);
    expect(await notices()).toEqual([]);
  });

  test('a document under another name is somebody else: nothing is sent to them', async () => {
    await hospital.value(
      addPatient,
      {
        name: '钱别人',
        phone: '19911112222',
        document: { kind: 'residentIdentityCard', number: '429999200408171094' },
      },
      'other',
    );
    await save();
    await bring(stay());
    await on('2026-11-23');
    expect(await notices()).toEqual([]);
    expect(await hospital.value(listCare, {}, 'other')).toMatchObject({ care: [] });
  });

  test('after a visit it counts from the visit, to whoever booked it', async () => {
    await laySession(hospital);
    const patientId = await hospital.patient('wang', 1);
    await hospital.patient('li', 1);
    const sessionId = 'S-20261125-D001-am';
    hospital.at(at('2026-11-23', '09:00'));
    const wish = { requestId: 'request-1', patientId, sessionId, slot: 0 };
    const { appointment } = await hospital.value(book, wish, 'li');
    await save({ start: 'visit', department: '产科', items: [item('a', 1)] });
    hospital.at(at('2026-11-25', '08:00'));
    await hospital.value(checkIn, { appointmentId: appointment.appointmentId }, 'nurse');
    await on('2026-11-25');
    expect(await items()).toEqual([]);
    await on('2026-11-26');
    expect(await notices()).toMatchObject([{ account: 'li' }]);
  });

  test('a birthday greeting only where the plan switches it on, once a year', async () => {
    await qian();
    const greeting = item('b', 1, { kind: 'birthday', title: '生日快乐', text: '祝您生日快乐。' });
    const { planId } = await save({ items: [greeting] });
    await bring(stay(), stay({ stay: 'ZY2', date: '2026-11-21' }));
    await on('2027-08-17');
    expect(await items()).toEqual([]);
    await save({ items: [greeting], birthdays: true }, { planId, revision: 1 });
    await on('2027-08-17', '2027-08-18');
    expect(await items()).toMatchObject([{ kind: 'birthday', on: '2027-08-17', state: 'given' }]);
    await on('2028-08-17');
    expect(await items()).toHaveLength(1);
  });

  test('after a standstill what is older than two days is not sent any more', async () => {
    await qian();
    await save({ items: [item('a', 3), item('b', 5), item('c', 7)] });
    await bring(stay());
    await on('2026-11-27');
    expect((await items()).map(({ on: day }) => day).sort()).toEqual(['2026-11-25', '2026-11-27']);
  });

  test('who has died gets none', async () => {
    await qian();
    await save();
    await bring(stay());
    const { followUps } = await hospital.value(listFollowUps, { when: 'coming' }, office);
    await hospital.value(
      recordFollowUp,
      {
        requestId: 'request-8',
        followUpId: followUps[0]!.followUpId,
        record: { outcome: 'died' },
      },
      office,
    );
    await on('2026-11-23');
    expect(await items()).toEqual([]);
  });
});

describe('the patient’s say (R21)', () => {
  const sent = async () => {
    const patientId = await qian();
    await save();
    await bring(stay());
    await on('2026-11-23');
    const [{ _id: careId }] = (await items()) as [CareItem];
    return { patientId, careId };
  };

  test('reads it in the mini-program, and nobody else’s', async () => {
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

  test('stops it: nothing is sent any more, until it may come again', async () => {
    const { patientId } = await sent();
    expect(await hospital.value(stopCare, { patientId }, 'qian')).toEqual({ stopped: true });
    await on('2026-11-25');
    expect((await items()).map(({ state }) => state)).toEqual(['given', 'stopped']);
    expect(await notices()).toHaveLength(1);
    const list = await hospital.value(listCare, {}, 'qian');
    expect(list.care).toHaveLength(1);
    expect(list.patients).toMatchObject([{ stopped: true }]);
    expect(await hospital.value(stopCare, { patientId, stop: false }, 'qian')).toEqual({
      stopped: false,
    });
    await bring(stay({ stay: 'ZY2', date: '2026-11-23' }));
    await on('2026-11-26');
    expect(await notices()).toHaveLength(2);
  });

  test('asks to be called: one follow-up, for the office to make', async () => {
    const { careId } = await sent();
    const { dueOn } = await hospital.value(askForCall, { careId }, 'qian');
    expect(dueOn).toBe('2026-11-24');
    await hospital.value(askForCall, { careId }, 'qian');
    const asked = (await hospital.all<FollowUp>('followUps')).filter(
      ({ kind }) => kind === 'careWorry',
    );
    expect(asked).toMatchObject([{ by: 'followUpOffice', department: { name: '骨科' } }]);
    expect(await hospital.value(viewCare, { careId }, 'qian')).toMatchObject({ callAsked: true });
    const page = await hospital.value(viewFollowUp, { followUpId: asked[0]!._id }, office);
    expect(page).toMatchObject({
      followUp: { kind: 'careWorry', state: 'due' },
      person: { phones: [{ phone: '19911112222' }] },
      care: [{ careId, title: '第3天' }],
    });
  });

  test('without consent it is not sent, and the office sees that before a call', async () => {
    const { careId } = await sent();
    expect(Object.values(await hospital.runNotices())).not.toContain('failed');
    const { followUps } = await hospital.value(listFollowUps, { query: '钱家伟' }, office);
    const page = await hospital.value(
      viewFollowUp,
      { followUpId: followUps[0]!.followUpId },
      office,
    );
    expect(page.care).toMatchObject([{ careId, state: 'noConsent' }]);
  });
});
