import { readFileSync } from 'node:fs';
import type { Stack } from '../../local';
import { openCompiledHospital } from './hospital';
import { type App, launch } from './runner';

const SUNDAY = Date.parse('2026-11-22T10:00:00+08:00');
let stack: Stack;
let app: App | undefined;

beforeAll(async () => {
  ({ stack } = await openCompiledHospital(SUNDAY, {
    lin: { name: '林悦', roles: ['followUpOffice'] },
  }));
  const contentBase64 = readFileSync('tests/data/follow-up-2014.csv')
    .toString()
    .replaceAll('2014-', '2026-');
  const input = {
    fileName: 'figures.csv',
    contentBase64: Buffer.from(contentBase64).toString('base64'),
  };
  const { result } = await stack.invoke('followup', { operation: 'importFigures', input }, 'lin');
  expect(result).toMatchObject({ ok: true });
});
afterAll(async () => {
  await app?.close();
  await stack?.close();
});

test('R18: the figures of a month and their trend are shown in the compiled mini-program', async () => {
  app = await launch({
    path: 'statistics/figures/index',
    now: () => stack.clock.now(),
    callFunction: async ({ name, data }) => (await stack.invoke(name, data, 'lin')).result,
  });
  expect(app.current().title).toBe('指标统计');
  expect(app.text()).toContain('2026年10月还没有数字');
  for (let back = 0; back < 4; back++) await app.tap('‹');
  expect(app.text()).toContain('90.88%');
  expect(app.text()).toContain('5033');
  expect(app.text()).toContain('随访率走势图');
  expect(app.text()).toContain('最高 93.46%（2026年4月）');
  app.expectNoErrors();
});
