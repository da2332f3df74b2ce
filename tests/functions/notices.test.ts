import type { CallEntry } from '../../cloudfunctions/modules/calls/stores/calls';
import { ledgerOf } from '../../cloudfunctions/modules/notices/steps/ledger';
import { record } from '../../cloudfunctions/modules/notices/steps/outbox';
import type { Notice } from '../../cloudfunctions/modules/notices/stores/notices';
import { at } from '../../domain/time/time';
import { book } from '../../types/booking/book';
import { bookFor } from '../../types/booking/bookFor';
import { cancel } from '../../types/booking/cancel';
import { cancelFor } from '../../types/booking/cancelFor';
import { joinWaitingList } from '../../types/booking/joinWaitingList';
import { move } from '../../types/booking/move';
import { previewStop } from '../../types/booking/previewStop';
import { stopSession } from '../../types/booking/stopSession';
import { substituteSession } from '../../types/booking/substituteSession';
import { listCalls } from '../../types/calls/listCalls';
import { listNoticeProblems } from '../../types/notices/listNoticeProblems';
import { listNotices } from '../../types/notices/listNotices';
import { recordConsents } from '../../types/notices/recordConsents';
import { type TemplateName, templateNamed, templates } from '../../types/notices/templates';
import { viewConsents } from '../../types/notices/viewConsents';
import { importRoster } from '../../types/timetable/importRoster';
import { laySession, openTestHospital, person, type TestHospital } from './hospital';

const MONDAY = '2026-11-23';
const WEDNESDAY = '2026-11-25';
let hospital: TestHospital;
let sequence = 0;
const wish = () => `request-${++sequence}`;

beforeEach(async () => {
  hospital = await openTestHospital({
    now: at(MONDAY, '09:00'),
    staff: { nurse: ['desk'], office: ['outpatientOffice'] },
    messages: {
      templates: templates.map(({ id, title, fields }) => ({
        ...{ id, title },
        fields: Object.values(fields).map(({ key }) => key),
      })),
    },
  });
});
afterEach(() => hospital.close());

/** Agrees to messages as a person does: WeChat knows, and our ledger is told. */
async function agree(account: string, names: TemplateName[], times = 1) {
  for (let n = 0; n < times; n++) {
    const answers = names.map(template => ({ template, answer: 'accept' as const }));
    await hospital.value(recordConsents, { requestId: wish(), answers }, account);
    for (const name of names)
      await hospital.stack.messages.grant(account, templateNamed(name).id, 1);
  }
}
/** Only our ledger knows: the person withdrew it since. */
const agreeAndWithdraw = (account: string, template: TemplateName) =>
  hospital.value(
    recordConsents,
    { requestId: wish(), answers: [{ template, answer: 'accept' }] },
    account,
  );

async function booked(account = 'wang', n = 1, slot = 0, date = WEDNESDAY) {
  const sessionId = `S-${date.replaceAll('-', '')}-D001-am`;
  if (!(await hospital.session(sessionId)))
    await laySession(hospital, { id: sessionId, date, slots: 8 });
  const patientId = await hospital.patient(account, n);
  const input = { requestId: wish(), patientId, sessionId, slot };
  const { appointment } = await hospital.value(book, input, account);
  return { ...appointment, patientId, sessionId };
}
const notices = () => hospital.all<Notice>('notices');
const states = async () =>
  Object.fromEntries((await notices()).map(({ kind, state }) => [kind, state]));
/** Delivered titles, oldest first. */
async function delivered(account: string) {
  const messages = await hospital.stack.messages.list(account);
  return messages.filter(({ errcode }) => errcode === 0).map(({ title }) => title);
}
/** The notices as they are taken to the outbox, none sent. */
async function noticesGathered() {
  hospital.stack.faults.inject({ kind: 'unavailable', action: 'wx.openApi', times: 10 });
  await hospital.runNotices();
  hospital.stack.faults.clear();
  return notices();
}
const title = (name: TemplateName) => templateNamed(name).title;
const wait = (ms: number) => hospital.at(hospital.stack.clock.now() + ms);
const callReasons = async () =>
  (await hospital.all<CallEntry>('calls')).map(({ reason }) => reason).sort();

describe('R19: each kind from its cause to its message', () => {
  test('booked, moved and cancelled go out once each, in this order', async () => {
    await agree('wang', ['visit', 'change'], 2);
    const { appointmentId, sessionId } = await booked();
    wait(1000);
    await hospital.value(move, { requestId: wish(), appointmentId, sessionId, slot: 3 }, 'wang');
    wait(1000);
    await hospital.value(cancel, { appointmentId }, 'wang');
    await hospital.runNotices();
    await hospital.runNotices();
    const sent = (await notices()).sort((a, b) => a.at - b.at);
    expect(sent.map(({ kind, state }) => [kind, state])).toEqual([
      ['booked', 'sent'],
      ['moved', 'sent'],
      ['cancelled', 'sent'],
    ]);
    expect(sent.map(({ facts }) => (facts as { start: string }).start)).toEqual([
      '08:00',
      '09:30',
      '09:30',
    ]);
    const messages = await hospital.stack.messages.list('wang');
    expect(messages.map(({ errcode }) => errcode)).toEqual([0, 0, 0]);
    expect(messages.map(each => each.title).sort()).toEqual(
      [title('visit'), title('visit'), title('change')].sort(),
    );
    expect(messages[0]?.page).toContain(`appointmentId=${appointmentId}`);
    expect(JSON.stringify(messages[0]?.data)).toContain(person(1).name);
  });

  test('a place given to somebody who waited says so', async () => {
    await agree('second', ['visit']);
    const id = await laySession(hospital, { date: WEDNESDAY, slots: 1, places: 1 });
    const patientId = await hospital.patient('first', 1);
    const { appointment } = await hospital.value(
      book,
      { requestId: wish(), patientId, sessionId: id, slot: 0 },
      'first',
    );
    const waiter = await hospital.patient('second', 2);
    await hospital.value(joinWaitingList, { patientId: waiter, sessionId: id }, 'second');
    await hospital.value(cancel, { appointmentId: appointment.appointmentId }, 'first');
    await hospital.runNotices();
    expect(await delivered('second')).toEqual([title('visit')]);
    expect((await notices()).find(({ account }) => account === 'second')?.kind).toBe('placeGiven');
  });

  test("tomorrow's visit is reminded of at 18:00 the day before, once, and not when it was cancelled", async () => {
    await agree('wang', ['reminder', 'visit', 'change']);
    await agree('li', ['reminder', 'visit', 'change']);
    await booked('wang', 1);
    const { appointmentId } = await booked('li', 2, 1);
    await hospital.runNotices();
    hospital.at(at('2026-11-24', '18:00') - 1);
    await hospital.runNotices();
    expect(await delivered('wang')).toEqual([title('visit')]);
    hospital.at(at('2026-11-24', '18:00'));
    // Reminded, and cancelled before it goes out.
    hospital.stack.faults.inject({ kind: 'unavailable', action: 'wx.openApi', times: 10 });
    await hospital.runNotices();
    await hospital.value(cancel, { appointmentId, acceptStrike: true }, 'li');
    hospital.stack.faults.clear();
    wait(60_000);
    await hospital.runNotices();
    await hospital.runNotices();
    expect((await delivered('wang')).filter(each => each === title('reminder'))).toHaveLength(1);
    expect(await delivered('li')).not.toContain(title('reminder'));
    expect((await notices()).filter(({ state }) => state === 'dropped')).toMatchObject([
      { kind: 'reminder', account: 'li' },
    ]);
  });

  test('a stop and a substitute reach who agreed; who withdrew it since is called', async () => {
    const csv = require('node:fs').readFileSync(`${__dirname}/../../config/demo/roster.csv`);
    const file = { fileName: 'roster.csv', contentBase64: csv.toString('base64') };
    await hospital.value(importRoster, file, 'office');
    const stop = 'S-20261127-D001-am';
    for (const [n, account] of ['wang', 'li'].entries()) {
      const patientId = await hospital.patient(account, n);
      const input = { requestId: wish(), patientId, sessionId: stop, slot: n };
      await hospital.value(book, input, account);
    }
    await agree('wang', ['change'], 2);
    await agreeAndWithdraw('li', 'change');
    const office = { sessionId: stop, reason: '医生生病' };
    const { substitutes } = await hospital.value(previewStop, { sessionId: stop }, 'office');
    const doctorId = substitutes[0]!.id;
    await hospital.value(substituteSession, { ...office, doctorId }, 'office');
    expect(await callReasons()).toEqual([]);
    wait(120_000);
    await hospital.runNotices();
    expect(await callReasons()).toEqual(['substituted']);
    await hospital.value(stopSession, office, 'office');
    // WeChat said that li agreed to nothing: the ledger knows it now, and the stop lists the call at once.
    expect(await callReasons()).toEqual(['stopped', 'substituted']);
    await hospital.runNotices();
    expect(await delivered('wang')).toEqual([title('change'), title('change')]);
    const mine = (await notices()).filter(({ account }) => account === 'li');
    expect(mine.map(({ kind, state }) => [kind, state])).toEqual(
      expect.arrayContaining([
        ['substituted', 'noConsent'],
        ['stopped', 'noConsent'],
      ]),
    );
  });

  test('a missed visit tells the count so far, the third that booking is barred; unheard, the desk calls', async () => {
    await agree('wang', ['strike'], 5);
    for (const [n, date] of ['2026-11-25', '2026-11-26', '2026-11-27'].entries()) {
      hospital.at(at('2026-11-23', '10:00') + n);
      await booked('wang', 1, n, date);
      await booked('li', 2, n, date);
    }
    for (const date of ['2026-11-25', '2026-11-26', '2026-11-27']) {
      hospital.at(at(date, '12:05'));
      await hospital.runJobs();
      await hospital.runJobs();
      await hospital.runNotices();
    }
    const own = (await notices())
      .filter(({ account }) => account === 'wang')
      .filter(({ kind }) => kind === 'noShow' || kind === 'barred');
    expect(own.map(({ kind, state }) => [kind, state]).sort()).toEqual([
      ['barred', 'sent'],
      ['noShow', 'sent'],
      ['noShow', 'sent'],
      ['noShow', 'sent'],
    ]);
    const counts = own.flatMap(each => (each.kind === 'noShow' ? [each.facts.counting] : []));
    expect(counts.sort()).toEqual([1, 2, 3]);
    const barred = (await hospital.value(listCalls, {}, 'nurse')).calls.filter(
      ({ reason }) => reason === 'barred',
    );
    expect(barred).toMatchObject([{ patientName: person(2).name }]);
    expect(barred[0]?.say).toContain('不能预约');
  });

  test('a bar is told also when the job died between barring and telling', async () => {
    await agree('wang', ['strike'], 5);
    for (const [n, date] of ['2026-11-25', '2026-11-26', '2026-11-27'].entries())
      await booked('wang', 1, n, date);
    hospital.at(at('2026-11-27', '12:05'));
    const lost = {
      kind: 'reset',
      action: 'database.insertDocument',
      collection: 'notices',
    } as const;
    hospital.stack.faults.inject({ ...lost, times: 5 });
    expect((await hospital.runJobs()).settle).toBe('failed');
    const [patient] = await hospital.all<{ barredUntil: number }>('patients');
    expect(patient?.barredUntil).toBeGreaterThan(0);
    expect(await notices()).toEqual([]);
    await hospital.runJobs();
    await hospital.runNotices();
    expect((await states()).barred).toBe('sent');
  });

  test('R10: the lists of the day are told to the office the evening before and to the doctor in the morning, if they agreed', async () => {
    await hospital.stack.store.insert('staff', [
      { _id: 'doctor', name: '胡长青', roles: ['doctor'], doctorId: 'D001', active: true },
    ]);
    hospital.at(at('2026-11-24', '09:00'));
    await hospital.runJobs();
    await agree('office', ['dayList'], 3);
    await agree('doctor', ['dayList'], 3);
    await booked();
    hospital.at(at('2026-11-24', '16:30'));
    await hospital.runJobs();
    await hospital.runNotices();
    expect(await delivered('office')).toEqual([title('dayList')]);
    expect(await delivered('doctor')).toEqual([]);
    hospital.at(at(WEDNESDAY, '07:30'));
    await hospital.runJobs();
    await hospital.runJobs();
    await hospital.runNotices();
    expect(await delivered('office')).toEqual([title('dayList')]);
    expect(await delivered('doctor')).toEqual([title('dayList')]);
    expect((await notices()).some(({ account }) => account === 'nurse')).toBe(false);
  });

  test('who books at the desk has no account: no notice', async () => {
    const id = await laySession(hospital, { date: WEDNESDAY });
    const input = { requestId: wish(), sessionId: id, slot: 0, channel: 'phone' as const };
    const { booking } = await hospital.value(bookFor, { ...input, patient: person(7) }, 'nurse');
    await hospital.value(
      cancelFor,
      { appointmentId: booking.appointmentId, because: 'deskError', reason: '录错了人' },
      'nurse',
    );
    await hospital.runNotices();
    expect(await notices()).toEqual([]);
  });
});

describe('R19: consents', () => {
  const line = async (account: string, name: TemplateName) =>
    (await hospital.value(viewConsents, {}, account)).templates.find(each => each.name === name)!;

  test('one consent is one message; a request sent twice counts once; what lasts is not used up', async () => {
    const twice = {
      requestId: wish(),
      answers: [
        { template: 'visit' as const, answer: 'accept' as const },
        { template: 'strike' as const, answer: 'always' as const },
        { template: 'reminder' as const, answer: 'reject' as const },
      ],
    };
    await hospital.value(recordConsents, twice, 'wang');
    await hospital.value(recordConsents, twice, 'wang');
    expect(await line('wang', 'visit')).toMatchObject({
      state: 'given',
      given: 1,
      left: 1,
      sent: 0,
    });
    expect(await line('wang', 'strike')).toMatchObject({ state: 'always', left: 1, lasting: true });
    expect(await line('wang', 'reminder')).toMatchObject({ state: 'refused', left: 0 });
    expect(await line('wang', 'care')).toMatchObject({ state: 'none', left: 0 });
    await hospital.stack.messages.grant('wang', templateNamed('visit').id, 5);
    await booked('wang', 1);
    await booked('wang', 2, 1, '2026-11-26');
    await hospital.runNotices();
    expect(await line('wang', 'visit')).toMatchObject({
      state: 'none',
      given: 1,
      left: 0,
      sent: 1,
    });
    wait(60_000);
    await hospital.runNotices();
    expect((await notices()).map(({ state }) => state).sort()).toEqual(['noConsent', 'sent']);
    expect(await delivered('wang')).toHaveLength(1);
  });

  test.each(['ban', 'filter'] as const)(
    'who said no is sent nothing, also when WeChat later does not put the question (%s)',
    async answer => {
      await agree('wang', ['visit'], 2);
      const say = (said: 'reject' | 'always' | typeof answer, template: TemplateName) =>
        hospital.value(
          recordConsents,
          { requestId: wish(), answers: [{ template, answer: said }] },
          'wang',
        );
      await say('reject', 'visit');
      await say(answer, 'visit');
      expect(await line('wang', 'visit')).toMatchObject({ state: 'refused', left: 0, given: 2 });
      await say('always', 'strike');
      await say(answer, 'strike');
      expect(await line('wang', 'strike')).toMatchObject({ state: 'always', left: 1 });
      await say('reject', 'strike');
      expect(await line('wang', 'strike')).toMatchObject({ state: 'refused', left: 0 });
      // Asked for the first time, and not put: nothing is known.
      await say(answer, 'survey');
      expect(await line('wang', 'survey')).toMatchObject({ state: 'none', left: 0, given: 0 });
    },
  );

  test('a lasting consent that WeChat does not know any more is missing, and may be asked for again', async () => {
    const always = [{ template: 'strike' as const, answer: 'always' as const }];
    await hospital.value(recordConsents, { requestId: wish(), answers: always }, 'wang');
    await booked();
    hospital.at(at(WEDNESDAY, '12:05'));
    await hospital.runJobs();
    await hospital.runNotices();
    await hospital.runNotices();
    expect((await states()).noShow).toBe('noConsent');
    expect(await line('wang', 'strike')).toMatchObject({ state: 'none', left: 0 });
    expect(await callReasons()).toEqual(['noShow']);
  });

  test('an answer given while WeChat refuses an earlier message is not taken for spent', async () => {
    await agreeAndWithdraw('wang', 'visit');
    await booked();
    const ledger = await ledgerOf(['wang']);
    await agree('wang', ['visit']);
    const [notice] = await noticesGathered();
    const refused = { state: 'noConsent' as const, error: { code: 43101 } };
    await record([{ notice: notice!, result: refused }], 'nobody', ledger, Date.now());
    expect(await line('wang', 'visit')).toMatchObject({ state: 'given', given: 2 });
  });

  test('the answer to the question may come a little after the booking it was asked for', async () => {
    await booked();
    await hospital.runNotices();
    expect(await states()).toEqual({ booked: 'waiting' });
    await agree('wang', ['visit']);
    wait(30_000);
    await hospital.runNotices();
    expect(await states()).toEqual({ booked: 'sent' });
  });
});

describe('R19: when WeChat does not take a message', () => {
  test('43101: the ledger learns it, the rest rests', async () => {
    await agreeAndWithdraw('wang', 'visit');
    await booked();
    await hospital.runNotices();
    expect(await states()).toEqual({ booked: 'noConsent' });
    const [visit] = (await hospital.value(viewConsents, {}, 'wang')).templates;
    expect(visit).toMatchObject({ name: 'visit', given: 0, left: 0 });
    expect(await callReasons()).toEqual([]);
  });

  test.each([
    [40037, 'invalid template_id', 'template', undefined],
    [47003, 'argument invalid! data.thing5.value invalid', 'field', 'thing5'],
    [41030, 'invalid page', 'page', undefined],
  ])('%i names template and field to the outpatient office', async (code, words, what, key) => {
    await agree('wang', ['visit'], 2);
    await booked('wang', 1);
    await booked('wang', 2, 1);
    hospital.stack.messages.answerWith(code, words, 2);
    await hospital.runNotices();
    expect(await states()).toEqual({ booked: 'refused' });
    const { problems } = await hospital.value(listNoticeProblems, {}, 'office');
    expect(problems).toMatchObject([
      { what, errcode: code, template: 'visit', title: title('visit'), count: 2 },
    ]);
    expect(problems[0]?.field?.key).toBe(key);
    expect(JSON.stringify(problems)).not.toContain('wang');
    expect(await hospital.refusal(listNoticeProblems, {}, 'nurse')).toBe('NOT_ALLOWED');
  });

  test('busy is tried again later, and given up after eight tries', async () => {
    await agree('wang', ['visit'], 2);
    const { patientId } = await booked();
    hospital.stack.messages.answerWith(-1, 'system error', 1);
    await hospital.runNotices();
    expect(await states()).toEqual({ booked: 'waiting' });
    await hospital.runNotices();
    expect(await delivered('wang')).toEqual([]);
    wait(30_000);
    await hospital.runNotices();
    expect(await delivered('wang')).toEqual([title('visit')]);

    await booked('wang', 2, 1);
    hospital.stack.messages.answerWith(-1, 'system error', 8);
    for (let n = 0; n < 9; n++) {
      await hospital.runNotices();
      wait(3_600_000 / 2 + 1800_000);
    }
    const { notices: seen } = await hospital.value(listNotices, { patientId }, 'nurse');
    expect(seen).toMatchObject([{ kind: 'booked', state: 'sent' }]);
    expect((await notices()).map(({ state }) => state).sort()).toEqual(['failed', 'sent']);
    expect(await delivered('wang')).toHaveLength(1);
  });

  test('what is past its last useful moment is dropped', async () => {
    await agree('wang', ['visit']);
    await booked();
    hospital.at(at(WEDNESDAY, '08:00'));
    await hospital.runNotices();
    expect((await states()).booked).toBe('dropped');
    expect(await delivered('wang')).toEqual([]);
  });

  test('one trouble after the other, and no consent at last: the desk calls, once', async () => {
    await agree('wang', ['strike']);
    await booked('wang', 1);
    hospital.at(at(WEDNESDAY, '12:05'));
    await hospital.runJobs();
    // Only what the outbox puts on the list is looked at here.
    await hospital.stack.store.remove('calls', { filter: {}, multi: true });
    for (const [code, words] of [
      [-1, 'system error'],
      [45009, 'reach max api daily quota limit'],
      [43101, 'user refuse to accept the msg'],
    ] as const) {
      expect(await callReasons()).toEqual([]);
      hospital.stack.messages.answerWith(code, words, 1);
      await hospital.runNotices();
      wait(120_000);
    }
    await hospital.runNotices();
    expect((await states()).noShow).toBe('noConsent');
    expect(await callReasons()).toEqual(['noShow']);
    expect(await delivered('wang')).toEqual([]);
  });

  test('what mattered and could not be sent in time is called, once', async () => {
    await agree('wang', ['strike']);
    await booked('wang', 1);
    hospital.at(at(WEDNESDAY, '12:05'));
    await hospital.runJobs();
    await hospital.stack.store.remove('calls', { filter: {}, multi: true });
    hospital.at(at('2026-12-02', '12:05'));
    await hospital.runNotices();
    await hospital.runNotices();
    expect((await states()).noShow).toBe('dropped');
    expect(await callReasons()).toEqual(['noShow']);
  });

  test('what the booking and its move say waits for the answer to the question, in order', async () => {
    const { appointmentId, sessionId } = await booked();
    wait(1000);
    await hospital.value(move, { requestId: wish(), appointmentId, sessionId, slot: 3 }, 'wang');
    await hospital.runNotices();
    expect(await states()).toEqual({ booked: 'waiting', moved: 'waiting' });
    await agree('wang', ['visit'], 2);
    for (let n = 0; n < 4; n++) {
      wait(30_000);
      await hospital.runNotices();
    }
    const ended = (await notices()).sort((a, b) => a.endedAt! - b.endedAt!);
    expect(ended.map(({ kind, state }) => [kind, state])).toEqual([
      ['booked', 'sent'],
      ['moved', 'sent'],
    ]);
  });
});
