import { steadily } from './steady';

const failing = (code: string) => Object.assign(new Error(code), { code });

/** The waits that were requested, in ms; each ends at once. */
let waits: number[];
beforeEach(() => {
  waits = [];
  jest.spyOn(global, 'setTimeout').mockImplementation(((go: () => void, ms: number) => {
    waits.push(ms);
    setImmediate(go);
  }) as never);
});
afterEach(() => jest.restoreAllMocks());

test('a temporary error is retried soon, up to five times in all', async () => {
  let tries = 0;
  const lost = () => Promise.reject(failing(`ECONNRESET ${++tries}`));
  await expect(steadily(lost)).rejects.toThrow('ECONNRESET 5');
  expect(waits.length).toBe(4);
  expect(Math.max(...waits)).toBeLessThan(1000);
});

test('beyond the requests a second it is retried once, after about a second', async () => {
  let tries = 0;
  const crowded = () => Promise.reject(failing(`EXCEED_RATELIMIT ${++tries}`));
  await expect(steadily(crowded)).rejects.toThrow('EXCEED_RATELIMIT 2');
  expect(waits.length).toBe(1);
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(250);
});

test('a final refusal is not retried', async () => {
  let tries = 0;
  const refused = () => {
    tries += 1;
    return Promise.reject(failing('DATABASE_PERMISSION_DENIED'));
  };
  await expect(steadily(refused)).rejects.toThrow('DENIED');
  expect(tries).toBe(1);
});
