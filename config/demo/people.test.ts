import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addPatient } from '../../types/holding/addPatient';
import { defaultPolicy } from '../../types/policy/policy';
import { accounts } from './people';

const everyone = [...accounts.main, ...accounts.others];

test('every demonstration patient passes the contract of adding', () => {
  for (const patient of everyone.flatMap(({ patients }) => patients)) {
    expect(addPatient.input.safeParse(patient).error?.issues).toBeUndefined();
  }
});

test('no patient exists twice, and no account holds more than allowed', () => {
  const documents = everyone.flatMap(({ patients }) =>
    patients.map(({ document }) => JSON.stringify(document)),
  );
  expect(new Set(documents).size).toBe(documents.length);
  for (const { patients } of everyone) {
    expect(patients.length).toBeLessThanOrEqual(defaultPolicy.account.maxPatients);
  }
});

test('the bar offers patients, the desk, the office, a doctor of the roster and the follow-up office, each with a valid token', () => {
  const persons: { openid: string; name: string; roles?: string[]; doctorId?: string }[] =
    JSON.parse(readFileSync(join(__dirname, 'persons.json'), 'utf8'));
  expect(persons.length).toBeGreaterThanOrEqual(5);
  for (const { openid } of persons) expect(openid).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
  expect(new Set(persons.map(({ openid }) => openid)).size).toBe(persons.length);
  expect(persons.flatMap(({ roles }) => roles ?? [])).toEqual([
    'desk',
    'outpatientOffice',
    'doctor',
    'followUpOffice',
  ]);
  const roster = readFileSync(join(__dirname, 'roster.csv'), 'utf8');
  for (const { name, roles, doctorId } of persons.filter(each => each.roles?.includes('doctor')))
    expect([roles, roster.includes(`${doctorId},${name},`)]).toEqual([['doctor'], true]);
});
