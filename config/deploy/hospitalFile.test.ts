import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import demonstration from '../../types/hospital/hospital.json';
import { localProblems } from './preflight';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yuehao-hospital-'));
  mkdirSync(join(root, 'types/hospital'), { recursive: true });
  writeFileSync(join(root, 'project.config.json'), '{ "appid": "wx0123456789abcdef" }');
});
afterEach(() => rmSync(root, { recursive: true }));

/** The preflight’s messages for a hospital’s own file. */
function saidOf(hospital: unknown): string[] {
  const text = typeof hospital === 'string' ? hospital : JSON.stringify(hospital);
  writeFileSync(join(root, 'types/hospital/hospital.json'), text);
  return localProblems(root).filter(problem => problem.includes('hospital.json'));
}

/** The file of a hospital with its own values. */
const own = {
  ...demonstration,
  name: '东山医院',
  servicePhone: '0571-12345678',
  registration: { ...demonstration.registration, phone: '0571-11111111' },
  complaints: { ...demonstration.complaints, phone: '0571-22222222' },
  followUp: { ...demonstration.followUp, phone: '0571-33333333' },
};

test('a hospital’s own values pass', () => {
  expect(saidOf(own)).toEqual([]);
});

test('the demonstration’s name and telephones are refused, each by its value', () => {
  const said = saidOf(demonstration);
  expect(said).toHaveLength(4);
  for (const value of ['约号医院', '0000-88000100', '0000-88000203', '0000-88000300'])
    expect(said.join()).toContain(`“${value}”`);
  expect(saidOf({ ...own, complaints: demonstration.complaints })).toHaveLength(1);
});

test.each<[string, unknown, string[]]>([
  ['half a file', '{ "name": "东山', ['不是完整的 JSON']],
  [
    'fields that are wrong or missing',
    { ...own, hours: undefined, complaints: { ...own.complaints, phone: '请打总机' } },
    [
      '办公时间：请填写',
      '投诉处 > 电话：电话写成区号加号码（如 0571-87654321）、手机号或 400 号码',
    ],
  ],
  [
    'an accent that cannot be read',
    { ...own, accent: { light: '#58c7b5', dark: '#0a756a' } },
    ['主色 > 浅色界面：浅色界面里这个颜色看不清', '主色 > 深色界面：深色界面里这个颜色看不清'],
  ],
  ['a field there is not', { ...own, fax: '1' }, ['fax：不能填写这一项']],
])('%s: each fault is named in words', (_, hospital, words) => {
  const said = saidOf(hospital);
  expect(said).toHaveLength(words.length);
  for (const [at, each] of words.entries()) expect(said[at]).toContain(each);
});
