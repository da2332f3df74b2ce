import type { Job } from '../../cloudfunctions/cloud/runJobs';
import { planFollowUps } from '../../cloudfunctions/modules/calling/jobs/planFollowUps';
import { sendCare } from '../../cloudfunctions/modules/care/jobs/sendCare';
import type { CareItem } from '../../cloudfunctions/modules/care/stores/carePlans';
import type { FollowUp } from '../../cloudfunctions/modules/followups/stores/followUps';
import { at } from '../../domain/time/time';
import { book } from '../../types/booking/book';
import { saveCarePlan } from '../../types/care/saveCarePlan';
import { importDischarges } from '../../types/discharges/importDischarges';
import { addPatient } from '../../types/holding/addPatient';
import { checkIn } from '../../types/visits/checkIn';
import { laySession, openTestHospital, type TestHospital } from '../hospital';

// A request that fails once ends the job, as a kill does.
jest.mock('../../cloudfunctions/cloud/steady', () => ({
  steadily: (request: () => Promise<unknown>) => request(),
}));

const header = '住院号,姓名,性别,证件号码,联系电话,科室,出院诊断,入院日期,出院日期,转归';
const stays = [
  'ZY1,钱家伟,男,429999200408171094,19900006496,骨科,骨折,2026-11-01,2026-11-24,好转',
  'ZY2,龙家伟,男,,19900009866,骨科,骨折,2026-11-01,2026-11-24,治愈',
  'ZY3,姚浩然,男,419999195501078913,19900004813,骨科,骨折,2026-11-01,2026-11-24,死亡',
];
const office = 'office';
let hospital: TestHospital;

beforeAll(async () => {
  hospital = await openTestHospital({
    now: at('2026-11-23', '09:00'),
    staff: { office: ['followUpOffice'], nurse: ['desk'] },
  });
  await laySession(hospital, { slots: 4, places: 4 });
  const sessionId = 'S-20261125-D001-am';
  const ids: string[] = [];
  for (let n = 1; n <= 6; n++) {
    const patientId = await hospital.patient(`account-${n}`, n);
    const wish = { requestId: `request-${n}`, patientId, sessionId, slot: n % 4 };
    const { appointment } = await hospital.value(book, wish, `account-${n}`);
    ids.push(appointment.appointmentId);
  }
  hospital.at(at('2026-11-25', '08:00'));
  for (const appointmentId of ids.slice(0, 3))
    await hospital.value(checkIn, { appointmentId }, 'nurse');
  const { patient: qian } = await hospital.value(
    addPatient,
    {
      name: '钱家伟',
      phone: '19911112222',
      document: { kind: 'residentIdentityCard', number: '429999200408171094' },
    },
    'qian',
  );
  await hospital.prove(qian.patientId, 'qian');
  const items = [1, 2].map(day => ({
    id: `d${day}`,
    day,
    kind: 'recovery' as const,
    title: `第${day}天`,
    text: '请按医生说的活动。',
  }));
  for (const start of ['discharge', 'visit'] as const)
    await hospital.value(
      saveCarePlan,
      { requestId: `plan-${start}`, plan: { title: '骨折以后', start, items } },
      office,
    );
  const contentBase64 = Buffer.from([header, ...stays].join('\n')).toString('base64');
  await hospital.value(importDischarges, { fileName: 'a.csv', contentBase64 }, office);
  hospital.at(at('2026-11-26', '10:00'));
  // A patient who did not come is a no-show, and one in ten of them is asked for the reason.
  await hospital.runJobs();
});
afterAll(() => hospital.close());

const stored = async () => {
  const followUps = await hospital.all<FollowUp>('followUps');
  const care = await hospital.all<CareItem>('careItems');
  const notices = await hospital.all<{ _id: string; kind: string }>('notices');
  return {
    followUps: followUps.map(({ _id, state, dueOn }) => `${_id} ${state} ${dueOn}`).sort(),
    care: care.map(({ _id, on, state }) => `${_id} ${on} ${state}`).sort(),
    notices: notices.flatMap(({ _id, kind }) => (kind === 'care' ? _id : [])).sort(),
  };
};

/** Restores the state before the clock’s jobs ran. */
async function undo(): Promise<void> {
  const { store } = hospital.stack;
  const clear = (name: string, filter: Record<string, string>) =>
    store.remove(name, { filter, multi: true });
  const set = (name: string, update: Record<string, unknown>) =>
    store.update(name, { filter: {}, update: { $set: update }, multi: true });
  await clear('followUps', {});
  await clear('careItems', {});
  await clear('notices', { kind: 'care' });
  await clear('jobs', { _id: 'planFollowUps' });
  await set('discharges', { owesPlan: true });
  await set('carePlans', { sentUpTo: '2026-11-24' });
}

/** Runs the two jobs, the one under test first. Returns whether it finished. */
async function ran(job: Job): Promise<boolean> {
  try {
    await job.run(Date.now(), () => true);
    return true;
  } catch {
    return false;
  }
}

test.each([planFollowUps, sendCare])(
  'killed at any request, $name has the same result in the end',
  async job => {
    await undo();
    for (const each of [planFollowUps, sendCare]) await ran(each);
    const whole = await stored();
    expect(whole.followUps.length).toBeGreaterThan(8);
    expect(whole.notices.length).toBeGreaterThan(4);
    let kills = 0;
    for (let alive = false; !alive; ) {
      await undo();
      // The request may have been performed although the function died.
      const performed = kills % 2 === 0;
      hospital.stack.faults.inject({ kind: 'timeout', skip: kills, performed });
      alive = await ran(job);
      hospital.stack.faults.clear();
      for (const each of [planFollowUps, sendCare]) expect(await ran(each)).toBe(true);
      expect([kills, await stored()]).toEqual([kills, whole]);
      if (!alive) kills++;
    }
    expect(kills).toBeGreaterThan(10);
  },
);
