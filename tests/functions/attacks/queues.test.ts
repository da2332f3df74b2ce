import { maskName } from '../../../domain/people/name';
import { endScreenKey } from '../../../types/queue/endScreenKey';
import { makeScreenKey } from '../../../types/queue/makeScreenKey';
import { viewDay } from '../../../types/queue/viewDay';
import { viewScreen } from '../../../types/queue/viewScreen';
import { bringRoster, person, wish } from '../../hospital';
import { arrived, callIn, hospitalWithQueue } from '../../hospital/queue';
import { adds } from './victim.testkit';

/** R24, R20: strangers learn from a queue neither who waits nor that anybody does. */
const hospital = hospitalWithQueue();

test('a stranger with the true name and number of a waiting patient sees nothing of their day', async () => {
  await arrived(hospital, 1);
  expect((await hospital.value(viewDay, {}, 'p1')).visits).toHaveLength(1);
  await adds(hospital, 'stranger');
  for (const account of ['stranger', 'nobodys'])
    expect((await hospital.value(viewDay, {}, account)).visits).toEqual([]);
});

test('a screen shows no whole name, and nothing at all to a guessed, foreign or ended key', async () => {
  await bringRoster(hospital);
  await arrived(hospital, 2);
  await callIn(hospital, 0);
  const asked = { requestId: wish(), departmentId: 'K01' };
  const made = await hospital.value(makeScreenKey, asked, 'office');
  const key = made.secret;
  const screen = await hospital.value(viewScreen, { departmentId: 'K01', key }, 'screen');
  const said = JSON.stringify(screen);
  expect(said).toContain(maskName(person(1).name));
  for (const n of [1, 2]) expect(said).not.toContain(person(n).name);
  for (const wrong of [
    { departmentId: 'K01', key: `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}` },
    { departmentId: 'K02', key },
    { departmentId: 'K01', key: 'guessed' },
  ])
    expect(await hospital.refusal(viewScreen, wrong, 'screen')).toBe('SCREEN_KEY_UNKNOWN');
  await hospital.value(endScreenKey, { keyId: made.key.keyId }, 'office');
  const ended = { departmentId: 'K01', key };
  expect(await hospital.refusal(viewScreen, ended, 'screen')).toBe('SCREEN_KEY_UNKNOWN');
});
