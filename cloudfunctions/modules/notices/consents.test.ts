import { at } from '../../../domain/time/time';
import {
  agree,
  agreeAndWithdraw,
  booked,
  hospitalForEach,
  messagesOf,
  noticesOf,
  weChatWithTemplates,
  wish,
} from '../../../tests/hospital';
import { cancel } from '../../../types/booking/cancel';
import { recordConsents } from '../../../types/notices/recordConsents';
import type { TemplateName } from '../../../types/notices/template';
import { templateNamed } from '../../../types/notices/templates';
import { viewConsents } from '../../../types/notices/viewConsents';
import { closeAccount } from '../../../types/privacy/closeAccount';
import { ledgerOf } from './steps/ledger';
import { record } from './steps/outbox';

const MONDAY = '2026-11-23';
const hospital = hospitalForEach({
  now: at(MONDAY, '09:00'),
  staff: { nurse: ['desk'], office: ['outpatientOffice'] },
  messages: weChatWithTemplates,
});

const WEDNESDAY = '2026-11-25';
const { states, delivered, callReasons, wait } = messagesOf(hospital);
/** The notices as they are moved to the outbox, none sent. */
async function noticesGathered() {
  hospital.stack.faults.inject({ kind: 'unavailable', action: 'wx.openApi', times: 10 });
  await hospital.runNotices();
  hospital.stack.faults.clear();
  return noticesOf(hospital);
}

describe('R19: consents', () => {
  const line = async (account: string, name: TemplateName) =>
    (await hospital.value(viewConsents, {}, account)).templates.find(each => each.name === name)!;

  test('one consent is one message; a request sent twice counts once; a lasting consent is not used up', async () => {
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
    await booked(hospital, WEDNESDAY);
    await booked(hospital, '2026-11-26', { n: 2, slot: 1 });
    await hospital.runNotices();
    expect(await line('wang', 'visit')).toMatchObject({
      state: 'none',
      given: 1,
      left: 0,
      sent: 1,
    });
    wait(60_000);
    await hospital.runNotices();
    expect((await noticesOf(hospital)).map(({ state }) => state).sort()).toEqual([
      'noConsent',
      'sent',
    ]);
    expect(await delivered('wang')).toHaveLength(1);
  });

  test('for an account that was closed and came back, earlier messages use up none of its new consents', async () => {
    await agree(hospital, 'wang', ['visit', 'strike']);
    const visit = await booked(hospital, WEDNESDAY);
    await hospital.runNotices();
    expect(await line('wang', 'visit')).toMatchObject({ given: 1, sent: 1, left: 0 });
    await hospital.value(cancel, { appointmentId: visit.appointmentId }, 'wang');
    await hospital.value(closeAccount, {}, 'wang');
    await agree(hospital, 'wang', ['visit']);
    expect(await line('wang', 'visit')).toMatchObject({ state: 'given', left: 1 });
    expect(await line('wang', 'strike')).toMatchObject({ state: 'none', left: 0 });
  });

  test.each(['ban', 'filter'] as const)(
    'who said no is sent nothing, also when WeChat later does not put the question (%s)',
    async answer => {
      await agree(hospital, 'wang', ['visit'], 2);
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
      // Asked for the first time and not shown: nothing is known.
      await say(answer, 'survey');
      expect(await line('wang', 'survey')).toMatchObject({ state: 'none', left: 0, given: 0 });
    },
  );

  test('a lasting consent that WeChat no longer has is missing, and may be asked for again', async () => {
    const always = [{ template: 'strike' as const, answer: 'always' as const }];
    await hospital.value(recordConsents, { requestId: wish(), answers: always }, 'wang');
    await booked(hospital, WEDNESDAY);
    hospital.at(at(WEDNESDAY, '12:05'));
    await hospital.runJobs();
    await hospital.runNotices();
    await hospital.runNotices();
    expect((await states()).noShow).toBe('noConsent');
    expect(await line('wang', 'strike')).toMatchObject({ state: 'none', left: 0 });
    expect(await callReasons()).toEqual(['noShow']);
  });

  test('an answer given while WeChat refuses an earlier message does not count as used', async () => {
    await agreeAndWithdraw(hospital, 'wang', 'visit');
    await booked(hospital, WEDNESDAY);
    const ledger = await ledgerOf(['wang']);
    await agree(hospital, 'wang', ['visit']);
    const [notice] = await noticesGathered();
    const refused = { state: 'noConsent' as const, error: { code: 43101 } };
    await record([{ notice: notice!, result: refused }], 'nobody', ledger, Date.now());
    expect(await line('wang', 'visit')).toMatchObject({ state: 'given', given: 2 });
  });

  test('the answer to the question may arrive shortly after the booking it was asked for', async () => {
    await booked(hospital, WEDNESDAY);
    await hospital.runNotices();
    expect(await states()).toEqual({ booked: 'waiting' });
    await agree(hospital, 'wang', ['visit']);
    wait(30_000);
    await hospital.runNotices();
    expect(await states()).toEqual({ booked: 'sent' });
  });
});
