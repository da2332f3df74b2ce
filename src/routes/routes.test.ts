import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '.';
import { address } from './address';
import { readParams } from './readParams';
import type { Route } from './route';

const src = join(__dirname, '..');
const names = Object.keys(routes);

test('every page on the list has its files, and every page with files is on the list', () => {
  const folders = ['pages', 'desk', 'followup', 'statistics'].flatMap(root =>
    readdirSync(join(src, root))
      .filter(folder => existsSync(join(src, root, folder, 'index.config.ts')))
      .map(folder => `${root}/${folder}`),
  );
  expect(folders.sort()).toEqual([...names].sort());
  for (const name of names) expect(existsSync(join(src, name, 'index.tsx'))).toBe(true);
});

test('the mini-program opens at home, and the tab bar has three pages of the main package', () => {
  expect(names[0]).toBe('pages/home');
  const tabs = Object.entries<Route>(routes).filter(([, { tab }]) => tab);
  expect(tabs.map(([name]) => name)).toEqual(['pages/home', 'pages/appointments', 'pages/me']);
});

test('pages of staff say for whom they are, except the one on which an account becomes staff', () => {
  const forAnybody = Object.entries<Route>(routes)
    .filter(([name, { roles }]) => !name.startsWith('pages/') && !roles?.length)
    .map(([name]) => name);
  expect(forAnybody).toEqual(['desk/invitation']);
});

test('parameters are decoded, and have their type', () => {
  const said = { sessionId: 'S%2F1', slot: '3', visit: 'return', scene: '1011' };
  expect(readParams(routes['pages/confirm'], said)).toEqual({
    sessionId: 'S/1',
    slot: 3,
    visit: 'return',
  });
  expect(readParams(routes['pages/home'], { from: 'card' })).toEqual({});
});

test.each<[string, Route, Record<string, string | undefined>]>([
  ['lacks what it is about', routes['pages/doctor'], {}],
  ['names nothing', routes['pages/doctor'], { doctorId: '' }],
  ['has a day that is none', routes['pages/doctor'], { doctorId: 'D001', date: '2026-02-30' }],
  ['has a number that is none', routes['pages/confirm'], { sessionId: 'S1', slot: 'first' }],
  ['has another word than there are', routes['pages/waiting'], { sessionId: 'S1', visit: 'x' }],
  ['is longer than any id', routes['pages/survey'], { appointmentId: 'a'.repeat(300) }],
  ['names no figure', routes['statistics/records'], { month: '2026-11', figure: 'x' }],
  ['names no month', routes['statistics/records'], { month: '2026-13', figure: 'discharged' }],
])('a URL that %s opens no page', (_, route, said) => {
  expect(readParams(route, said)).toBeUndefined();
});

test('half a character in a URL is not decoded, and does not throw', () => {
  expect(readParams(routes['pages/care'], { careId: '%E4%B8' })).toEqual({ careId: '%E4%B8' });
});

test('a page is opened with its parameters, and with nothing else', () => {
  expect(address('pages/home')).toBe('/pages/home/index');
  expect(address('pages/confirm', { sessionId: 'S/1', slot: 0, move: undefined })).toBe(
    '/pages/confirm/index?sessionId=S%2F1&slot=0',
  );
  const wrong = () => [
    // @ts-expect-error the doctor is required
    address('pages/doctor'),
    // @ts-expect-error a slot is a number
    address('pages/confirm', { sessionId: 'S1', slot: 'first' }),
    // @ts-expect-error there is no such page
    address('pages/nowhere'),
    // @ts-expect-error nothing is read by this name
    address('pages/strikes', { doctorId: 'D001' }),
  ];
  expect(wrong).not.toThrow();
});
