import { changePolicy } from '../../types/changes/changePolicy';
import { stopSession } from '../../types/changes/stopSession';
import { viewPolicy } from '../../types/policy/viewPolicy';
import { person } from './hospital';
import { openedForFile } from './opened';

const { hospital, phone, itIs } = openedForFile();
const OFFICE = 'demo-wu-jianguo';
const SESSION = 'S-20261127-D029-am';

/** Sets the number of SMS a day as the office. It applies a minute later. */
async function switchOnSms(perDay: number): Promise<void> {
  const { version, policy } = await hospital().ask(viewPolicy, {}, OFFICE);
  const change = { version, policy: { ...policy, sms: { perDay } }, reason: '改发短信' };
  await hospital().ask(changePolicy, change, OFFICE);
  await itIs('2026-11-23', '09:10');
}

test('R19: without consent in WeChat an SMS is sent; a phone that accepts none is on the call list', async () => {
  await switchOnSms(100);
  for (const n of [0, 1]) await hospital().bookFor(`unreached-${n}`, 60 + n, SESSION, n);
  const { sms } = hospital().stack;
  sms.block(person(61).phone);
  await itIs('2026-11-23', '09:20');
  const input = { sessionId: SESSION, reason: '医生生病' };
  const { effect } = await hospital().ask(stopSession, input, OFFICE);
  expect(effect).toMatchObject({ appointments: 2, unreachable: 0 });
  await itIs('2026-11-23', '09:22');

  const sent = (await sms.list()).map(each => [each.phone, each.code]);
  expect(Object.fromEntries(sent)).toEqual({
    [person(60).phone]: 'Ok',
    [person(61).phone]: 'FailedOperation.PhoneNumberInBlacklist',
  });
  const { phone: d, ...desk } = await phone('demo-zhou-min');
  await d.open('/desk/calls/index');
  await desk.calls.open(1);
  expect(await desk.calls.names()).toEqual([person(61).name]);
  await d.sees(/我是医院导诊台的.*停诊，预约已取消，不记违约/);
});
