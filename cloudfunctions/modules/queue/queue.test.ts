import { defined } from '../../../domain/defined';
import { at, MINUTE } from '../../../domain/time/time';
import {
  agreeForAlways,
  booked,
  bytesOf,
  dyingAt,
  noticesOf,
  policyWith,
} from '../../../tests/hospital';
import {
  arrived as arrivedIn,
  callIn,
  hospitalWithQueue,
  QUEUE_DATE,
  QUEUE_SESSION,
  queueStep,
} from '../../../tests/hospital/queue';
import { viewBooking } from '../../../types/booking/viewBooking';
import { changePolicy } from '../../../types/changes/changePolicy';
import { exportOwnData } from '../../../types/privacy/exportOwnData';
import { callNext } from '../../../types/queue/callNext';
import { endTurn } from '../../../types/queue/endTurn';
import { listQueues } from '../../../types/queue/listQueues';
import { putBack } from '../../../types/queue/putBack';
import { undoTurn } from '../../../types/queue/undoTurn';
import { viewDay } from '../../../types/queue/viewDay';
import { viewQueue } from '../../../types/queue/viewQueue';
import { checkIn } from '../../../types/visits/checkIn';
import { undoCheckIn } from '../../../types/visits/undoCheckIn';

const DATE = QUEUE_DATE;
const sessionId = QUEUE_SESSION;
const hospital = hospitalWithQueue();
const arrived = (count: number) => arrivedIn(hospital, count);
const seen = async (account = 'hu') =>
  (await hospital.value(viewQueue, { sessionId }, account)).queue;
const step = queueStep;
const call = (version: number, before?: 'seen' | 'passed', account = 'hu') =>
  callIn(hospital, version, { account, ...defined({ before }) });
const statuses = async () =>
  (await hospital.all<{ number: number; status: string }>('appointments'))
    .sort((a, b) => a.number - b.number)
    .map(({ status }) => status);
const waiting = (queue: { waiting: { number: number }[] }) =>
  queue.waiting.map(each => each.number);

test('the purpose of a visit is read by the doctor of the session, and in the person’s own file (R20, R25)', async () => {
  const said = '咳嗽两周';
  const { appointmentId, patientId } = await booked(hospital, DATE, { purpose: `  ${said} ` });
  hospital.at(at(DATE, '08:00'));
  await hospital.value(checkIn, { appointmentId }, 'nurse');
  const [own] = (await seen('hu')).waiting;
  expect(own).toMatchObject({ appointmentId, purpose: said });
  expect((await call(0)).current).toMatchObject({ purpose: said });
  for (const other of ['nurse', 'office'])
    expect(JSON.stringify(await seen(other))).not.toContain('purpose');
  const whole = await hospital.value(viewBooking, { appointmentId }, 'nurse');
  const audit = await hospital.all('audit');
  expect(JSON.stringify([whole, audit])).not.toContain(said);
  const file = await hospital.value(exportOwnData, { patientId, form: 'json' }, 'wang');
  expect(bytesOf(file).toString()).toContain(said);
});

describe('R24: calling', () => {
  test('the doctor calls one patient after the other; the appointment of a seen patient is fulfilled', async () => {
    await arrived(3);
    expect(await seen()).toMatchObject({ version: 0, waiting: [{ number: 1 }, {}, {}], done: [] });
    const first = await call(0);
    expect(first).toMatchObject({ version: 1, current: { number: 1 } });
    expect(waiting(first)).toEqual([2, 3]);
    const second = await call(1);
    expect(second).toMatchObject({ current: { number: 2 }, done: [{ number: 1 }] });
    expect(await statuses()).toEqual(['fulfilled', 'arrived', 'arrived']);
    await call(2);
    const end = await call(3);
    expect(end).toMatchObject({ waiting: [], done: [{ number: 3 }, { number: 2 }, { number: 1 }] });
    expect(end.current).toBeUndefined();
    expect(await statuses()).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    expect(await hospital.refusal(callNext, step(4), 'hu')).toBe('QUEUE_EMPTY');
  });

  test('two devices at the same time call one patient, and a request sent twice calls one', async () => {
    await arrived(3);
    const answers = await Promise.all([call(0), call(0, undefined, 'nurse'), call(0)]);
    expect(answers.map(({ current }) => current?.number)).toEqual([1, 1, 1]);
    const again = step(1);
    const twice = [
      await hospital.value(callNext, again, 'hu'),
      await hospital.value(callNext, again, 'hu'),
    ];
    expect(twice.map(({ queue }) => queue.current?.number)).toEqual([2, 2]);
    expect(await statuses()).toEqual(['fulfilled', 'arrived', 'arrived']);
  });

  test('a patient who does not come goes three places behind and is called again', async () => {
    await arrived(6);
    await call(0);
    const passed = await call(1, 'passed');
    expect(passed.current).toMatchObject({ number: 2 });
    expect(waiting(passed)).toEqual([3, 4, 1, 5, 6]);
    expect(passed.waiting[2]).toMatchObject({ passed: true });
    expect((await statuses())[0]).toBe('arrived');
  });

  test('a mistaken tap is taken back: seen, not there, a call; each once, however often it is sent', async () => {
    await arrived(3);
    await call(0);
    await call(1);
    const undo = step(2);
    await hospital.value(undoTurn, undo, 'hu');
    const { queue } = await hospital.value(undoTurn, undo, 'hu');
    expect(queue).toMatchObject({ version: 3, current: { number: 1 }, done: [] });
    expect(waiting(queue)).toEqual([2, 3]);
    expect(await statuses()).toEqual(['arrived', 'arrived', 'arrived']);
    await hospital.value(endTurn, { ...step(3), as: 'passed' }, 'hu');
    const back = await hospital.value(undoTurn, step(4), 'hu');
    expect(back.queue.current).toMatchObject({ number: 1 });
    const none = await hospital.value(undoTurn, step(5), 'hu');
    expect(waiting(none.queue)).toEqual([1, 2, 3]);
    expect(await hospital.refusal(undoTurn, step(6), 'hu')).toBe('QUEUE_NOTHING_TO_UNDO');
  });

  test('a patient who was seen comes back with results and is next', async () => {
    const [first = ''] = await arrived(2);
    await call(0);
    await call(1);
    const put = { ...step(2), appointmentId: first };
    const { queue } = await hospital.value(putBack, put, 'nurse');
    expect(waiting(queue)).toEqual([1]);
    expect(await statuses()).toEqual(['arrived', 'arrived']);
    expect(await hospital.refusal(putBack, { ...put, ...step(3) }, 'hu')).toBe('QUEUE_NOT_SEEN');
    expect((await call(3)).current).toMatchObject({ number: 1 });
  });

  test('a member who saw an older queue is told so', async () => {
    await arrived(3);
    await call(0);
    await hospital.value(endTurn, { ...step(1), as: 'seen' }, 'nurse');
    expect(await hospital.refusal(endTurn, { ...step(1), as: 'passed' }, 'hu')).toBe('QUEUE_MOVED');
    expect(await hospital.refusal(callNext, step(1), 'hu')).toBe('QUEUE_MOVED');
    expect(await hospital.refusal(endTurn, { ...step(2), as: 'seen' }, 'hu')).toBe(
      'QUEUE_NOBODY_CALLED',
    );
  });

  test('taking back a check-in removes the patient from the queue', async () => {
    const [, second = ''] = await arrived(3);
    await call(0);
    await hospital.value(undoCheckIn, { appointmentId: second, reason: '点错了人' }, 'nurse');
    expect(waiting(await seen())).toEqual([3]);
    expect((await seen()).toCome).toBe(1);
  });
});

describe('R24: who works with a queue', () => {
  test('a doctor with their own, a desk with its departments’, on the day', async () => {
    await arrived(1);
    for (const account of ['other', 'elsewhere'])
      expect(await hospital.refusal(callNext, step(0), account)).toBe('OTHER_DEPARTMENT');
    expect(await hospital.refusal(callNext, step(0), 'p1')).toBe('NOT_ALLOWED');
    expect((await hospital.value(listQueues, {}, 'other')).rooms).toEqual([]);
    expect((await hospital.value(listQueues, {}, 'hu')).rooms).toMatchObject([
      { sessionId, waiting: 1, seen: 0, toCome: 0 },
    ]);
    hospital.at(at('2026-11-26', '08:00'));
    expect(await hospital.refusal(callNext, step(0), 'hu')).toBe('QUEUE_OTHER_DAY');
    expect((await hospital.value(listQueues, {}, 'office')).rooms).toEqual([]);
  });

  test('the list of rooms shows who is called and how many wait', async () => {
    await arrived(3);
    await booked(hospital, DATE, { account: 'late', n: 9, slot: 5 }).catch(() => undefined);
    await call(0);
    await call(1);
    const { rooms } = await hospital.value(listQueues, {}, 'nurse');
    expect(rooms).toMatchObject([{ serving: 2, waiting: 1, seen: 1 }]);
  });

  test('a department may be without a queue', async () => {
    await arrived(1);
    const policy = policyWith({ queue: { off: ['K01'] } });
    await hospital.value(changePolicy, { version: 0, policy, reason: '用自己的叫号机' }, 'office');
    hospital.at(at(DATE, '08:02'));
    expect(await hospital.refusal(callNext, step(0), 'hu')).toBe('QUEUE_OFF');
    expect(await hospital.value(listQueues, {}, 'nurse')).toMatchObject({
      rooms: [],
      off: [{ id: 'K01' }],
    });
  });
});

describe('R24: what the patient is told', () => {
  const day = async (account: string) => {
    const { visits } = await hospital.value(viewDay, {}, account);
    return visits.map(({ status, queue }) => [status, queue]);
  };

  test('the number of patients before them, the estimated time, the called patient; then called, then seen', async () => {
    await arrived(3);
    // The timetable plans seven and a half minutes for each of four in half an hour.
    expect(await day('p3')).toEqual([
      ['arrived', { called: false, before: 2, minutes: 15, passed: false }],
    ]);
    await call(0);
    hospital.at(at(DATE, '08:04'));
    await call(1);
    expect(await day('p3')).toEqual([
      ['arrived', { called: false, serving: 2, before: 0, minutes: 6, passed: false }],
    ]);
    await call(2);
    expect(await day('p3')).toMatchObject([['arrived', { called: true, serving: 3 }]]);
    await hospital.value(endTurn, { ...step(3), as: 'passed' }, 'hu');
    expect(await day('p3')).toMatchObject([['arrived', { called: false, passed: true }]]);
    await call(4);
    await call(5);
    expect(await day('p3')).toEqual([['fulfilled', undefined]]);
    expect(await day('stranger')).toEqual([]);
  });
});

describe('R24: which patients are told that their turn is near', () => {
  test('those with three or fewer before them, once each, and only while they wait', async () => {
    for (let n = 1; n <= 7; n++) await agreeForAlways(hospital, `p${n}`, 'queue');
    await arrived(7);
    await call(0);
    const told = async () =>
      (await noticesOf(hospital, 'soon')).map(({ account, state }) => [account, state]);
    hospital.at(at(DATE, '08:00') + 4 * MINUTE);
    await hospital.runNotices();
    expect(await told()).toEqual(['p2', 'p3', 'p4', 'p5'].map(account => [account, 'sent']));
    await call(1);
    await call(2);
    await call(3);
    await hospital.runNotices();
    expect((await told()).slice(4)).toEqual([
      ['p6', 'sent'],
      ['p7', 'sent'],
    ]);
  });

  test('a patient who was called meanwhile is not told', async () => {
    await agreeForAlways(hospital, 'p2', 'queue');
    await arrived(2);
    await call(0);
    await call(1);
    await hospital.runNotices();
    expect((await noticesOf(hospital, 'soon')).map(({ state }) => state)).toEqual(['dropped']);
  });
});

describe('R24: killed anywhere, a step is complete in the end', () => {
  test.each(['by its repetition', 'by the job'])('%s', async way => {
    await arrived(8);
    let [version, died, deaths] = [0, true, 0];
    for (let request = 2; died && version < 8; request++) {
      const next = step(version);
      died = await dyingAt(hospital, request, async () => {
        if (!(await hospital.call(callNext, next, 'hu')).ok) throw new Error('died');
      });
      deaths += Number(died);
      if (way === 'by the job') await hospital.runJobs();
      const { queue } = await hospital.value(callNext, next, 'hu');
      version = queue.version;
      expect(queue.current?.number).toBe(version);
      const seenSoFar = Array.from({ length: version - 1 }, () => 'fulfilled');
      expect((await statuses()).slice(0, version)).toEqual([...seenSoFar, 'arrived']);
      expect(await hospital.all<object>('queues')).toMatchObject([{ turns: { length: version } }]);
    }
    await hospital.runJobs();
    const [queue] = await hospital.all<{ owes?: true }>('queues');
    expect(queue?.owes).toBeUndefined();
    expect(deaths).toBeGreaterThan(4);
  });
});
