import { at, MINUTE } from '../../../domain/time/time';
import { hospitalForEach } from '../../../tests/hospital';
import { whoAmI } from '../../../types/access/whoAmI';
import { changeHospital } from '../../../types/hospital/changeHospital';
import type { Hospital } from '../../../types/hospital/hospital';
import { ownHospital } from '../../../types/hospital/own';
import { viewHospital } from '../../../types/hospital/viewHospital';
import { main as patient } from '../../patient';
import { newsFor } from '../access/steps/news';

const NINE = at('2026-11-23', '09:00');
const hospital = hospitalForEach({
  now: NINE,
  staff: { nurse: ['desk'], office: ['outpatientOffice'], chief: ['outpatientOffice'] },
});

const own = (fields: Partial<Hospital> = {}): Hospital => ({
  ...ownHospital,
  name: '东山医院',
  ...fields,
});
const view = (version?: number) =>
  hospital.value(viewHospital, version === undefined ? {} : { version }, 'office');
const context = {
  ...{ request_id: 'r', time_limit_in_ms: 20_000, memory_limit_in_mb: 256, namespace: 'local' },
  ...{ function_name: 'patient', function_version: '$LATEST' },
  environment: JSON.stringify({ WX_OPENID: 'wang', WX_CONTEXT_KEYS: 'WX_OPENID' }),
};
/** The news that an answer contains for a phone with a known version. */
async function brought(known: unknown, operation = 'whoAmI') {
  const answer = await patient({ operation, input: {}, hospital: known }, context);
  return 'hospital' in answer ? answer.hospital : undefined;
}

test('a hospital that changed nothing has the values of its file', async () => {
  expect(await view()).toEqual({
    today: '2026-11-23',
    shown: { version: 0, hospital: ownHospital },
    newest: 0,
    versions: [],
  });
  expect(await brought(0)).toBeUndefined();
});

test('the office changes it, in versions that can each be restored', async () => {
  await hospital.value(changeHospital, { version: 0, hospital: own() }, 'office');
  hospital.at(NINE + MINUTE);
  const again = own({ servicePhone: '0571-12345678' });
  await hospital.value(changeHospital, { version: 1, hospital: again }, 'chief');
  const now = await view();
  expect(now).toMatchObject({ newest: 2, shown: { version: 2, hospital: again } });
  expect(now.versions).toEqual([
    { version: 2, at: NINE + MINUTE, by: 'chief' },
    { version: 1, at: NINE, by: 'office' },
  ]);
  const { shown } = await view(1);
  await hospital.value(changeHospital, { version: 2, hospital: shown.hospital }, 'office');
  expect((await view()).shown).toEqual({ version: 3, hospital: own() });
});

test('a repeated request makes one version; on top of a newer one it is refused', async () => {
  const wish = { version: 0, hospital: own() };
  await hospital.value(changeHospital, wish, 'office');
  expect(await hospital.value(changeHospital, wish, 'office')).toMatchObject({ version: 1 });
  expect(await hospital.refusal(changeHospital, wish, 'chief')).toBe('HOSPITAL_CHANGED');
  expect((await view()).versions).toHaveLength(1);
  expect(await hospital.refusal(viewHospital, { version: 9 }, 'office')).toBe('HOSPITAL_CHANGED');
});

test('only the outpatient office may do so (R20)', async () => {
  for (const account of ['nurse', 'wang']) {
    expect(await hospital.refusal(viewHospital, {}, account)).toBe('NOT_ALLOWED');
    const wish = { version: 0, hospital: own() };
    expect(await hospital.refusal(changeHospital, wish, account)).toBe('NOT_ALLOWED');
  }
});

test('each wrong field is reported in words, and nothing is stored', async () => {
  const wrong = own({
    servicePhone: '总机',
    accent: { light: '#58c7b5', dark: '#0a756a' },
    steps: [],
    logo: 'https://example.com/logo.png',
  });
  const answer = await hospital.call(changeHospital, { version: 0, hospital: wrong }, 'office');
  const fields =
    answer.ok || answer.refusal.code !== 'INPUT_INVALID' ? [] : answer.refusal.facts.fields;
  expect(fields).toEqual([
    {
      path: 'hospital.servicePhone',
      message: '电话写成区号加号码（如 0571-87654321）、手机号或 400 号码',
    },
    { path: 'hospital.steps', message: '内容太短' },
    { path: 'hospital.logo', message: '标志要是 PNG、JPEG 或 WebP 图片' },
    { path: 'hospital.accent.light', message: expect.stringContaining('看不清') },
    { path: 'hospital.accent.dark', message: expect.stringContaining('看不清') },
  ]);
  expect(await hospital.all('hospitals')).toEqual([]);
});

test('an answer contains the newest version for a phone with another one, within a minute, with one request to the store', async () => {
  expect(await brought(0)).toBeUndefined();
  await hospital.value(changeHospital, { version: 0, hospital: own() }, 'office');
  hospital.at(NINE + MINUTE);
  expect(await brought(0)).toEqual({ version: 1, hospital: own() });
  hospital.stack.counters.reset();
  expect(await brought(1)).toBeUndefined();
  expect(await brought(0)).toMatchObject({ version: 1 });
  expect(hospital.stack.counters.read().collections).not.toHaveProperty('hospitals');
});

test('a page without a version gets nothing, and a refusal contains nothing', async () => {
  await hospital.value(changeHospital, { version: 0, hospital: own() }, 'office');
  for (const known of [undefined, null, 'x']) expect(await brought(known)).toBeUndefined();
  expect(await brought(0, 'viewSession')).toBeUndefined();
  expect((await hospital.call(whoAmI, {}, 'wang')).ok).toBe(true);
});

test('a large answer contains nothing, so that both together are not too large', async () => {
  const hospitalFor = async () => ({ version: 1, hospital: own() });
  const beside = (value: unknown) => newsFor({ hospital: 0 }, value, { hospitalFor });
  expect(await beside('x'.repeat(1000))).toHaveProperty('hospital');
  expect(await beside('x'.repeat(60_000))).toEqual({});
});
