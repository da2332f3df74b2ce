import { at } from '../../../domain/time/time';
import {
  agree,
  agreeAndWithdraw,
  booked,
  bringRoster,
  hospitalForEach,
  laySession,
  messagesOf,
  noticesOf,
  person,
  weChatWithTemplates,
  wish,
} from '../../../tests/hospital';
import { book } from '../../../types/booking/book';
import { bookFor } from '../../../types/booking/bookFor';
import { cancel } from '../../../types/booking/cancel';
import { cancelFor } from '../../../types/booking/cancelFor';
import { joinWaitingList } from '../../../types/booking/joinWaitingList';
import { move } from '../../../types/booking/move';
import { listCalls } from '../../../types/calls/listCalls';
import { previewStop } from '../../../types/changes/previewStop';
import { stopSession } from '../../../types/changes/stopSession';
import { substituteSession } from '../../../types/changes/substituteSession';
import type { TemplateName } from '../../../types/notices/template';
import { templateNamed } from '../../../types/notices/templates';

const MONDAY = '2026-11-23';
const hospital = hospitalForEach({
  now: at(MONDAY, '09:00'),
  staff: { nurse: ['desk'], office: ['outpatientOffice'] },
  messages: weChatWithTemplates,
});

const WEDNESDAY = '2026-11-25';
const { states, delivered, callReasons, wait } = messagesOf(hospital);
const title = (name: TemplateName) => templateNamed(name).title;

describe('R19: each kind from its cause to its message', () => {
  test('booked, moved and cancelled are sent once each, in this order', async () => {
    await agree(hospital, 'wang', ['visit', 'change'], 2);
    const { appointmentId, sessionId } = await booked(hospital, WEDNESDAY);
    wait(1000);
    await hospital.value(move, { requestId: wish(), appointmentId, sessionId, slot: 3 }, 'wang');
    wait(1000);
    await hospital.value(cancel, { appointmentId }, 'wang');
    await hospital.runNotices();
    await hospital.runNotices();
    const sent = (await noticesOf(hospital)).sort((a, b) => a.at - b.at);
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

  test('a place given to a waiting patient says so', async () => {
    await agree(hospital, 'second', ['visit']);
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
    expect((await noticesOf(hospital)).find(({ account }) => account === 'second')?.kind).toBe(
      'placeGiven',
    );
  });

  test("tomorrow's visit is reminded of at 09:00 on the day before, once, and not after a cancellation", async () => {
    await agree(hospital, 'wang', ['reminder', 'visit', 'change']);
    await agree(hospital, 'li', ['reminder', 'visit', 'change']);
    await booked(hospital, WEDNESDAY);
    const { appointmentId } = await booked(hospital, WEDNESDAY, { account: 'li', n: 2, slot: 1 });
    await hospital.runNotices();
    hospital.at(at('2026-11-24', '09:00') - 1);
    await hospital.runNotices();
    expect(await delivered('wang')).toEqual([title('visit')]);
    hospital.at(at('2026-11-24', '09:00'));
    // The reminder exists, and the visit is cancelled before it is sent.
    hospital.stack.faults.inject({ kind: 'unavailable', action: 'wx.openApi', times: 10 });
    await hospital.runNotices();
    await hospital.value(cancel, { appointmentId, acceptStrike: true }, 'li');
    hospital.stack.faults.clear();
    wait(60_000);
    await hospital.runNotices();
    await hospital.runNotices();
    expect((await delivered('wang')).filter(each => each === title('reminder'))).toHaveLength(1);
    expect(await delivered('li')).not.toContain(title('reminder'));
    expect((await noticesOf(hospital)).filter(({ state }) => state === 'dropped')).toMatchObject([
      { kind: 'reminder', account: 'li' },
    ]);
  });

  test('a stop and a substitute are told to patients with consent; a patient who withdrew it is called', async () => {
    await bringRoster(hospital);
    const stop = 'S-20261127-D001-am';
    for (const [n, account] of ['wang', 'li'].entries()) {
      const patientId = await hospital.patient(account, n);
      const input = { requestId: wish(), patientId, sessionId: stop, slot: n };
      await hospital.value(book, input, account);
    }
    await agree(hospital, 'wang', ['change'], 2);
    await agreeAndWithdraw(hospital, 'li', 'change');
    const office = { sessionId: stop, reason: '医生生病' };
    const { substitutes } = await hospital.value(previewStop, { sessionId: stop }, 'office');
    const doctorId = substitutes[0]!.id;
    await hospital.value(substituteSession, { ...office, doctorId }, 'office');
    expect(await callReasons()).toEqual([]);
    wait(120_000);
    await hospital.runNotices();
    expect(await callReasons()).toEqual(['substituted']);
    await hospital.value(stopSession, office, 'office');
    // WeChat has answered that li has given no consent: the ledger knows it now, so the stop is put
    // on the call list at once.
    expect(await callReasons()).toEqual(['stopped', 'substituted']);
    await hospital.runNotices();
    expect(await delivered('wang')).toEqual([title('change'), title('change')]);
    const mine = (await noticesOf(hospital)).filter(({ account }) => account === 'li');
    expect(mine.map(({ kind, state }) => [kind, state])).toEqual(
      expect.arrayContaining([
        ['substituted', 'noConsent'],
        ['stopped', 'noConsent'],
      ]),
    );
  });

  test('a missed visit tells the count so far, the third one that booking is barred; without consent, the desk calls', async () => {
    await agree(hospital, 'wang', ['strike'], 5);
    for (const [n, date] of ['2026-11-25', '2026-11-26', '2026-11-27'].entries()) {
      hospital.at(at('2026-11-23', '10:00') + n);
      await booked(hospital, date, { slot: n });
      await booked(hospital, date, { account: 'li', n: 2, slot: n });
    }
    for (const date of ['2026-11-25', '2026-11-26', '2026-11-27']) {
      hospital.at(at(date, '12:05'));
      await hospital.runJobs();
      await hospital.runJobs();
      await hospital.runNotices();
    }
    const own = (await noticesOf(hospital))
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

  test('a bar is told even if the job died between barring and telling', async () => {
    await agree(hospital, 'wang', ['strike'], 5);
    for (const [n, date] of ['2026-11-25', '2026-11-26', '2026-11-27'].entries())
      await booked(hospital, date, { slot: n });
    hospital.at(at('2026-11-27', '12:05'));
    const lost = {
      kind: 'reset',
      action: 'database.insertDocument',
      collection: 'notices',
    } as const;
    // Every try is lost: notices are written several at a time, and each write tries again.
    hospital.stack.faults.inject({ ...lost, times: 1000 });
    await expect(hospital.runJobs()).rejects.toThrow('jobs failed: settle');
    hospital.stack.faults.clear();
    const [patient] = await hospital.all<{ barredUntil: number }>('patients');
    expect(patient?.barredUntil).toBeGreaterThan(0);
    expect(await noticesOf(hospital)).toEqual([]);
    await hospital.runJobs();
    await hospital.runNotices();
    expect((await states()).barred).toBe('sent');
  });

  test('R10: the lists of the day are told to the office in the evening before and to the doctor in the morning, with consent', async () => {
    await hospital.stack.store.insert('staff', [
      { _id: 'doctor', name: '胡长青', roles: ['doctor'], doctorId: 'D001', active: true },
    ]);
    hospital.at(at('2026-11-24', '09:00'));
    await hospital.runJobs();
    await agree(hospital, 'office', ['dayList'], 3);
    await agree(hospital, 'doctor', ['dayList'], 3);
    await booked(hospital, WEDNESDAY);
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
    expect((await noticesOf(hospital)).some(({ account }) => account === 'nurse')).toBe(false);
  });

  test('a patient booked by the desk has no account: no notice', async () => {
    const id = await laySession(hospital, { date: WEDNESDAY });
    const input = { requestId: wish(), sessionId: id, slot: 0, channel: 'phone' as const };
    const { booking } = await hospital.value(bookFor, { ...input, patient: person(7) }, 'nurse');
    await hospital.value(
      cancelFor,
      { appointmentId: booking.appointmentId, because: 'deskError', reason: '录错了人' },
      'nurse',
    );
    await hospital.runNotices();
    expect(await noticesOf(hospital)).toEqual([]);
  });
});
