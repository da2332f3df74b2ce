import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { main } from '../../cloudfunctions/hospital';
import { doorRoutes } from '../../cloudfunctions/modules/exchange/steps/serveDoor';
import { extensions, systems } from '../../domain/exchange/codes';
import { at } from '../../domain/time/time';
import { httpEvent, sendHttp } from '../../local/doors/httpAccess';
import { readBody } from '../../local/http';
import { doorProblemTexts } from '../../texts/zh-CN/exchange/door';
import { doorScopeTexts } from '../../texts/zh-CN/exchange/scopes';
import { defaultPolicy } from '../../types/policy/policy';
import { bookedIn, bringRoster, doorKey, hospitalForEach, person } from '../hospital';

/**
 * The guide for engineers of the hospital’s other systems: its statements are true, and its example
 * runs.
 */
const guide = readFileSync(join(__dirname, '../../docs/接口说明.md'), 'utf8');
const now = at('2026-11-23', '09:00');
const hospital = hospitalForEach({ now, staff: { office: ['outpatientOffice'] } });

/** The interface behind a gateway that passes requests to the function. */
const gateway = (): Promise<Server> => {
  const context = { request_id: 'test', environment: JSON.stringify({ SCF_NAMESPACE: 'local' }) };
  const server = createServer((req, res) => {
    void readBody(req, 6_000_000).then(async body =>
      sendHttp(res, await main(httpEvent(req, body), context)),
    );
  });
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)));
};

test('its example, run unchanged, reads slots and bookings and returns the roster', async () => {
  await bringRoster(hospital);
  await bookedIn(hospital, 'S-20261127-D001-am');
  const key = await doorKey(hospital, 'office', ['timetable', 'bookings', 'people', 'roster']);
  const [, script] = /```sh\n([\s\S]+?)```/.exec(guide)!;
  const folder = mkdtempSync(join(tmpdir(), 'yuehao-guide-'));
  const server = await gateway();
  try {
    const { port } = server.address() as AddressInfo;
    const { stdout, stderr } = await promisify(execFile)('sh', ['-euc', script!], {
      cwd: folder,
      env: {
        ...{ PATH: process.env.PATH, BASE: `http://127.0.0.1:${port}/hospital`, NO_PROXY: '*' },
        ...{ KEY: key.keyId, SECRET: key.secret, MOMENT: String(now / 1000) },
      },
      maxBuffer: 10_000_000,
    });
    expect(stderr).toBe('');
    const [slots, ...others] = stdout.split('\n');
    const bundle = JSON.parse(slots!) as fhir4.Bundle;
    expect(bundle.entry!.length).toBeGreaterThan(200);
    expect(bundle.link!.map(({ relation }) => relation)).toEqual(['self', 'next']);
    expect(others.join('\n')).toContain(person(1).name);
    const { added, changed, withdrawn, unchanged } = JSON.parse(others.at(-2)!);
    expect({ added, changed, withdrawn }).toEqual({ added: 0, changed: 0, withdrawn: 0 });
    expect(unchanged).toBeGreaterThan(100);
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
});

test('it names every address, scope, problem, extension and system, and the limit', () => {
  const named = (each: string) => [each, guide.includes(each)];
  const all = [
    ...doorRoutes.map(({ method, path }) => `${method} ${path}`),
    ...Object.entries(doorScopeTexts).map(([scope, words]) => `\`${scope}\` ${words}`),
    ...Object.keys(doorProblemTexts).map(code => `\`${code}\``),
    ...Object.values(extensions).map(url => `\`${url}\``),
    ...Object.values(systems)
      .filter(system => system !== systems.problem)
      .map(system => `\`${system}\``),
    `一小时最多请求 ${defaultPolicy.limits.systems} 次`,
  ];
  expect(all.map(named).filter(([, there]) => !there)).toEqual([]);
});
