import type { RequestId } from './caller';
import { logFailedCall, logFailedJob } from './log';

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  jest.spyOn(console, 'error').mockImplementation(line => lines.push(line));
});
afterEach(() => jest.restoreAllMocks());

const caller = { account: 'o1', requestId: 'r1' as RequestId };

test('a failed call is logged with kind, code and place, without the data in its message', () => {
  const error = Object.assign(new TypeError('王丽华 429006199001011234\n    at 王丽华 (张三)'), {
    code: 'DATABASE_TIMEOUT',
  });
  logFailedCall(caller, error);
  const written = JSON.parse(lines[0]!);
  expect(written).toMatchObject({ requestId: 'r1', error: 'TypeError', code: 'DATABASE_TIMEOUT' });
  expect(written.at[0]).toMatch(/^ +at .*log\.test\.ts:\d+:\d+/);
  expect(lines[0]).not.toMatch(/王丽华|张三|429006/);
});

test.each(['429006199001011234', '王丽华', '13800000000', 'two words'])(
  'a text that is no code of a program is not logged: %s',
  code => {
    logFailedJob(
      { name: 'send', run: () => {} },
      Object.assign(new Error('x'), { code, name: code }),
    );
    expect(JSON.parse(lines[0]!)).toEqual({ job: 'send', at: expect.any(Array) });
  },
);

test.each([-501001, 'ECONNRESET', 'storage.missing'])('a code is written: %s', code => {
  logFailedJob({ name: 'send', run: () => {} }, Object.assign(new Error('x'), { code }));
  expect(JSON.parse(lines[0]!).code).toBe(code);
});
