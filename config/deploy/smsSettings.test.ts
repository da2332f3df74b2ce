import { join } from 'node:path';
import { smsVariables } from '../../cloudfunctions/cloud/smsSetUp';
import { localProblems } from './preflight';

const before = { ...process.env };
afterEach(() => {
  for (const name of smsVariables)
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
});

/** The preflight’s messages about SMS with some of their settings. */
function saidWith(...names: string[]): string[] {
  for (const name of smsVariables) delete process.env[name];
  for (const name of names) process.env[name] = 'set';
  return localProblems(join(__dirname, '../..')).filter(problem => /短信/.test(problem));
}

test('without any setting no SMS is sent, and nothing is reported', () => {
  expect(saidWith()).toEqual([]);
});

test('some settings are not enough: each missing one is named', () => {
  const said = saidWith('YUEHAO_SMS_APP_ID', 'YUEHAO_SMS_SIGN').join('\n');
  expect(said).toContain('YUEHAO_SMS_SECRET_ID');
  expect(said).toContain('YUEHAO_SMS_SECRET_KEY');
  expect(said).not.toContain('YUEHAO_SMS_SIGN');
});

test('with all of them the templates must be the hospital’s own', () => {
  const said = saidWith(...smsVariables);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('2600101');
});
