import { at } from '../../../../domain/time/time';
import {
  agree,
  agreeAndWithdraw,
  booked,
  hospitalForEach,
  messagesOf,
  noticesOf,
  weChatWithTemplates,
  wish,
} from '../../../../tests/hospital';
import { move } from '../../../../types/booking/move';
import { listNoticeProblems } from '../../../../types/notices/listNoticeProblems';
import { listNotices } from '../../../../types/notices/listNotices';
import type { TemplateName } from '../../../../types/notices/template';
import { templateNamed } from '../../../../types/notices/templates';
import { viewConsents } from '../../../../types/notices/viewConsents';

const MONDAY = '2026-11-23';
const hospital = hospitalForEach({
  now: at(MONDAY, '09:00'),
  staff: { nurse: ['desk'], office: ['outpatientOffice'] },
  messages: weChatWithTemplates,
});

const WEDNESDAY = '2026-11-25';
const { states, delivered, callReasons, wait } = messagesOf(hospital);
const title = (name: TemplateName) => templateNamed(name).title;

describe('R19: when WeChat refuses a message', () => {
  test('43101: the ledger records it, the other messages wait', async () => {
    await agreeAndWithdraw(hospital, 'wang', 'visit');
    await booked(hospital, WEDNESDAY);
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
  ])('%i reports template and field to the outpatient office', async (code, words, what, key) => {
    await agree(hospital, 'wang', ['visit'], 2);
    await booked(hospital, WEDNESDAY);
    await booked(hospital, WEDNESDAY, { account: 'wang', n: 2, slot: 1 });
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
    await agree(hospital, 'wang', ['visit'], 2);
    const { patientId } = await booked(hospital, WEDNESDAY);
    hospital.stack.messages.answerWith(-1, 'system error', 1);
    await hospital.runNotices();
    expect(await states()).toEqual({ booked: 'waiting' });
    await hospital.runNotices();
    expect(await delivered('wang')).toEqual([]);
    wait(30_000);
    await hospital.runNotices();
    expect(await delivered('wang')).toEqual([title('visit')]);

    await booked(hospital, WEDNESDAY, { account: 'wang', n: 2, slot: 1 });
    hospital.stack.messages.answerWith(-1, 'system error', 8);
    for (let n = 0; n < 9; n++) {
      await hospital.runNotices();
      wait(3_600_000 / 2 + 1800_000);
    }
    const { notices: seen } = await hospital.value(listNotices, { patientId }, 'nurse');
    expect(seen).toMatchObject([{ kind: 'booked', state: 'sent' }]);
    expect((await noticesOf(hospital)).map(({ state }) => state).sort()).toEqual([
      'failed',
      'sent',
    ]);
    expect(await delivered('wang')).toHaveLength(1);
  });

  test('a message past its last useful moment is dropped', async () => {
    await agree(hospital, 'wang', ['visit']);
    await booked(hospital, WEDNESDAY);
    hospital.at(at(WEDNESDAY, '08:00'));
    await hospital.runNotices();
    expect((await states()).booked).toBe('dropped');
    expect(await delivered('wang')).toEqual([]);
  });

  test('several temporary errors, and no consent in the end: the desk calls, once', async () => {
    await agree(hospital, 'wang', ['strike']);
    await booked(hospital, WEDNESDAY);
    hospital.at(at(WEDNESDAY, '12:05'));
    await hospital.runJobs();
    // Only what the outbox puts on the list matters here.
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

  test('an important message that could not be sent in time leads to one call', async () => {
    await agree(hospital, 'wang', ['strike']);
    await booked(hospital, WEDNESDAY);
    hospital.at(at(WEDNESDAY, '12:05'));
    await hospital.runJobs();
    await hospital.stack.store.remove('calls', { filter: {}, multi: true });
    hospital.at(at('2026-12-02', '12:05'));
    await hospital.runNotices();
    await hospital.runNotices();
    expect((await states()).noShow).toBe('dropped');
    expect(await callReasons()).toEqual(['noShow']);
  });

  test('the messages about a booking and its move wait for the answer to the question, in order', async () => {
    const { appointmentId, sessionId } = await booked(hospital, WEDNESDAY);
    wait(1000);
    await hospital.value(move, { requestId: wish(), appointmentId, sessionId, slot: 3 }, 'wang');
    await hospital.runNotices();
    expect(await states()).toEqual({ booked: 'waiting', moved: 'waiting' });
    await agree(hospital, 'wang', ['visit'], 2);
    for (let n = 0; n < 4; n++) {
      wait(30_000);
      await hospital.runNotices();
    }
    const ended = (await noticesOf(hospital)).sort((a, b) => a.endedAt! - b.endedAt!);
    expect(ended.map(({ kind, state }) => [kind, state])).toEqual([
      ['booked', 'sent'],
      ['moved', 'sent'],
    ]);
  });
});
