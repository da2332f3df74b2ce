import { at } from '../../../../domain/time/time';
import { agree, hospitalForEach, noticesOf } from '../../../../tests/hospital';
import { friday, idOf, putDown, rowOfLong, rowOfQian } from '../../../../tests/hospital/calling';
import { registerQian } from '../../../../tests/hospital/care';
import { bringDischarges } from '../../../../tests/hospital/discharges';
import { weChatWithTemplates } from '../../../../tests/hospital/messages';
import { smsAsApproved, smsForEach, switchOnSms } from '../../../../tests/hospital/sms';
import { changeHospital } from '../../../../types/hospital/changeHospital';
import { ownHospital } from '../../../../types/hospital/own';

/**
 * Qian and Long left their wards on Friday; the first day of the second round is Thursday the 26th.
 */
const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  messages: weChatWithTemplates,
  sms: smsAsApproved,
  staff: { office: ['followUpOffice'], chief: ['outpatientOffice'] },
});
smsForEach(hospital);
const TEN = at('2026-11-25', '10:00');

beforeEach(async () => {
  await registerQian(hospital);
  await bringDischarges(hospital, rowOfQian, rowOfLong);
  await putDown(hospital, await idOf(hospital, 'discharge1', '钱家伟'), 'reached', {
    answers: { feeling: '好多了' },
  });
});
const told = () => noticesOf(hospital, 'call');
const runAt = async (moment: number) => {
  hospital.at(moment);
  await hospital.runJobs();
};

describe('R15: on the day before a call the patient is told who will call, so that they do not take it for fraud', () => {
  test('with the office’s name and number, once, from the policy’s hour on; without illness or department', async () => {
    const followUp = { name: '回访中心', phone: '0571-12345678' };
    const changed = { version: 0, hospital: { ...ownHospital, followUp } };
    await hospital.value(changeHospital, changed, 'chief');
    await agree(hospital, 'qian', ['call']);
    await runAt(TEN - 1);
    expect(await told()).toEqual([]);
    await runAt(TEN);
    await runAt(TEN + 5 * 60_000);
    await hospital.runNotices();
    const notices = await told();
    expect(notices).toMatchObject([{ account: 'qian', state: 'sent' }]);
    const followUpId = await idOf(hospital, 'discharge2', '钱家伟');
    // The hour in which they answered before.
    const facts = { office: followUp.name, phone: followUp.phone, hour: 9, date: '2026-11-26' };
    expect(notices[0]!.facts).toEqual({ followUpId, ...facts });
    const [message] = (await hospital.stack.messages.list('qian')).slice(-1);
    expect(JSON.stringify(message)).toContain('0571-12345678');
    expect(JSON.stringify([notices[0]!.facts, message])).not.toMatch(/产科|脑外伤/);
  });

  test('a call planned later on the day is announced as well, but not one that was moved or made', async () => {
    await runAt(TEN);
    expect(await told()).toHaveLength(1);
    // At two o'clock one call is made ahead of its day, and another one is set for the day.
    hospital.at(TEN + 4 * 3_600_000);
    const second = await idOf(hospital, 'discharge2', '钱家伟');
    await putDown(hospital, second, 'reached', { nextCallOn: '2026-11-26' });
    await runAt(TEN + 5 * 3_600_000);
    await agree(hospital, 'qian', ['call']);
    await hospital.runNotices();
    const states = (await told()).map(({ facts, state }) => [
      'followUpId' in facts && facts.followUpId === second,
      state,
    ]);
    expect(states.sort()).toEqual([
      [false, 'sent'],
      [true, 'dropped'],
    ]);
  });

  test.each([
    ['at once', '14:00', '2026-11-25', '14:05', { state: 'sent', date: '2026-11-25' }],
    ['nobody is woken', '21:30', '2026-11-26', '07:29', { state: 'waiting', date: '2026-11-26' }],
    ['in the morning', '21:30', '2026-11-26', '07:30', { state: 'sent', date: '2026-11-26' }],
    ['too late to help', '19:30', '2026-11-25', '19:35', { state: 'dropped', date: '2026-11-25' }],
  ])('a call that is planned for the very day: %s', async (_, time, on, later, { state, date }) => {
    // Both stays also have a round on the 26th.
    await agree(hospital, 'qian', ['call'], 3);
    hospital.at(at('2026-11-25', time));
    await bringDischarges(hospital, rowOfQian.replace('ZY1', 'ZY3').replace(friday, '2026-11-25'));
    const followUpId = await idOf(hospital, 'dischargeDay', '钱家伟');
    await runAt(at('2026-11-25', time) + 60_000);
    await hospital.runNotices();
    hospital.at(at(on, later));
    await hospital.runNotices();
    const ofIt = (await told()).filter(
      ({ facts }) => 'followUpId' in facts && facts.followUpId === followUpId,
    );
    expect(ofIt).toMatchObject([{ state, facts: { date } }]);
  });

  test.each([
    ['declined', { refusalReason: 'disturbed' }],
    ['neverCall', { refusalReason: 'disturbed' }],
    ['died', {}],
  ] as const)('not whoever ended the calls of the stay: %s', async (outcome, more) => {
    hospital.at(at('2026-11-25', '09:00'));
    await putDown(hospital, await idOf(hospital, 'discharge2', '钱家伟'), outcome, more);
    const third = await idOf(hospital, 'discharge3', '钱家伟');
    await hospital.set('followUps', third, { nextOn: '2026-11-26' });
    await runAt(TEN);
    expect(await told()).toEqual([]);
  });

  test('without consent by SMS where the hospital has it, else not at all', async () => {
    await runAt(TEN);
    await hospital.runNotices();
    expect(await told()).toMatchObject([{ state: 'noConsent' }]);
    for (const name of ['notices', 'jobs'])
      await hospital.stack.store.remove(name, { filter: {}, multi: true });
    await switchOnSms(hospital, 10);
    await runAt(TEN + 60_000);
    await hospital.runNotices();
    expect(await told()).toMatchObject([{ state: 'sentBySms' }]);
  });
});
