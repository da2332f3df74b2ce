import { at } from '../../../domain/time/time';
import { bringRoster, wish } from '../../../tests/hospital';
import { sendToDoor } from '../../../tests/hospital/door';
import { arrived, callIn, hospitalWithQueue } from '../../../tests/hospital/queue';
import { endScreenKey } from '../../../types/queue/endScreenKey';
import { listScreenKeys } from '../../../types/queue/listScreenKeys';
import { makeScreenKey } from '../../../types/queue/makeScreenKey';
import { viewScreen } from '../../../types/queue/viewScreen';

const hospital = hospitalWithQueue();

describe('R24: the screen of a waiting room', () => {
  const made = async () => {
    await bringRoster(hospital);
    const wished = { requestId: wish(), departmentId: 'K01' };
    const [one, again] = [
      await hospital.value(makeScreenKey, wished, 'office'),
      await hospital.value(makeScreenKey, wished, 'office'),
    ];
    expect(again.secret).toBe(one.secret);
    return { ...one, wished };
  };

  test('shows number, room and a name like 王*华, and nothing else about a patient', async () => {
    const { secret } = await made();
    const ids = await arrived(hospital, 4);
    await callIn(hospital, 0);
    const input = { departmentId: 'K01', key: secret };
    const screen = await hospital.value(viewScreen, input, 'nobody');
    expect(screen).toMatchObject({
      department: '产科',
      rooms: [{ room: '1楼01诊室', called: { number: 1, name: '测*乙' }, waiting: 3 }],
    });
    expect(screen.rooms[0]?.next.map(({ number }) => number)).toEqual([2, 3]);
    const said = JSON.stringify(screen);
    for (const id of ids) expect(said).not.toContain(id);
    expect(said).not.toMatch(/测试|199\d{8}|429999/);
  });

  test('a television in the cloud opens the same as a page, with masked names only, and refreshes twice a minute at most', async () => {
    const { secret, key } = await made();
    await arrived(hospital, 4);
    await callIn(hospital, 0);
    const open = (path: string, asked = secret) =>
      sendToDoor({ httpMethod: 'GET', path, queryStringParameters: { key: asked }, headers: {} });
    const { status, headers, body } = await open('/hospital/screen/K01');
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*script-src 'sha256-/);
    expect(body).toMatch(/产科候诊[\s\S]*1楼01诊室[\s\S]*1号<\/b><strong>测\*乙[\s\S]*下面：2号/);
    expect(body).not.toMatch(/测试|199\d{8}|429999/);
    expect(Number(/\}, (\d+)\);/.exec(body)?.[1])).toBeGreaterThan(30_000);
    // The gateway may remove the door's own part of the path.
    expect((await open('/screen/K01')).status).toBe(200);
    for (const [path, asked] of [
      ['/hospital/screen/K02', secret],
      ['/hospital/screen/K01', 'guessed'],
      ['/hospital/screen/K01', key.keyId],
    ] as const) {
      const refused = await open(path, asked);
      expect(refused.status).toBe(403);
      expect(refused.body).toContain('这块候诊屏的地址不能用了');
    }
  });

  test('its key opens one department, until the office ends it', async () => {
    const { key, secret, wished } = await made();
    const input = { departmentId: 'K01', key: secret };
    await hospital.value(viewScreen, input, 'nobody');
    const others = [
      { departmentId: 'K02', key: secret },
      { departmentId: 'K01', key: 'guessed' },
      { departmentId: 'K01', key: key.keyId },
    ];
    for (const other of others)
      expect(await hospital.refusal(viewScreen, other, 'nobody')).toBe('SCREEN_KEY_UNKNOWN');
    expect(JSON.stringify(await hospital.all('screenKeys'))).not.toContain(secret);
    await hospital.value(endScreenKey, { keyId: key.keyId }, 'office');
    await hospital.value(endScreenKey, { keyId: key.keyId }, 'office');
    expect(await hospital.refusal(viewScreen, input, 'nobody')).toBe('SCREEN_KEY_UNKNOWN');
    expect((await hospital.value(listScreenKeys, {}, 'office')).keys).toMatchObject([
      { keyId: key.keyId, by: 'office', endedAt: at('2026-11-23', '09:00') },
    ]);
    // A repeated request makes no other key, and none that opens anything.
    expect(await hospital.refusal(makeScreenKey, wished, 'office')).toBe('SCREEN_KEY_UNKNOWN');
    expect(await hospital.refusal(endScreenKey, { keyId: 'none' }, 'office')).toBe(
      'SCREEN_KEY_UNKNOWN',
    );
  });
});
