import { randomBytes } from 'node:crypto';
import { inFlight } from '../../cloudfunctions/modules/notices/jobs/send';
import { audit } from './notices/audit';
import { askWeChat, keyOf, type Sabotage } from './notices/cloud';
import { evening } from './notices/evening';

// WeChat cannot see the notice behind a message, but the audit must, so its key is added unseen.
jest.mock('../../cloudfunctions/modules/notices/words/compose', () => {
  const real = jest.requireActual('../../cloudfunctions/modules/notices/words/compose');
  const compose = (kind: string, facts: object, name?: string) => {
    const composed = real.compose(kind, facts, name);
    Object.defineProperty(composed.data, 'about', { value: { kind, facts } });
    return composed;
  };
  return { ...real, compose };
});
jest.mock('../../cloudfunctions/cloud/messenger', () => ({
  sendMessage: ({ to, templateId, data }: { to: string; templateId: string; data: object }) => {
    const { kind, facts } = (data as { about: { kind: string; facts: object } }).about;
    return askWeChat({ to, templateId, notice: keyOf(to, kind, facts) });
  },
}));

/** The number of seeds: SEEDS, or 150; a thousand in the long run. */
const seeds = Number(process.env.SEEDS ?? (process.env.LONG ? 1000 : 150));
const clock = { now: 0 };

beforeAll(() => {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local',
    YUEHAO_SEAL_KEY: randomBytes(32).toString('base64'),
    YUEHAO_HASH_KEY: randomBytes(32).toString('base64'),
  });
  jest.spyOn(Date, 'now').mockImplementation(() => clock.now);
  for (const level of ['log', 'warn', 'error'] as const)
    jest.spyOn(console, level).mockImplementation(() => undefined);
});
afterAll(() => jest.restoreAllMocks());

/** Runs a number of evenings. Returns the breaches with the seed that repeats each. */
async function evenings(from: number, count: number, sabotage?: Sabotage) {
  const total = { broken: [] as string[], sent: 0, doubled: 0, kills: 0, mostInFlight: 0 };
  const killedAt = new Set<string>();
  for (let seed = from; seed < from + count; seed++) {
    const run = await evening(seed, clock, sabotage);
    const { broken, doubled, sent } = await audit(run);
    total.broken.push(...broken.map(what => `seed ${seed}: ${what}`));
    total.sent += sent;
    total.doubled += doubled;
    total.kills += run.kills;
    total.mostInFlight = Math.max(total.mostInFlight, run.cloud.mostInFlight);
    for (const point of run.cloud.killedAt) killedAt.add(point);
  }
  return { ...total, killedAt };
}

describe('R19: notices while hosts are killed at every point and two run at once', () => {
  test(`over ${seeds} evenings none is lost, and only those under way at a kill or without an answer go out twice`, async () => {
    const { broken, ...total } = await evenings(1, seeds);
    expect(broken).toEqual([]);
    expect(total.mostInFlight).toBeLessThanOrEqual(inFlight);
    expect(total.sent).toBeGreaterThan(5 * seeds);
    expect(total.kills).toBeGreaterThan(seeds);
    // The bound is used, and seldom.
    expect(total.doubled).toBeGreaterThan(0);
    expect(total.doubled).toBeLessThan(total.kills);
    process.stdout.write(`${JSON.stringify({ ...total, killedAt: [...total.killedAt] })}\n`);
    expect(total.killedAt).toEqual(
      new Set([
        ...total.killedAt,
        'send a message',
        'insertDocument notices',
        'modifyDocument notices',
      ]),
    );
  });

  test.each<[string, Sabotage, RegExp]>([
    ['without the lease, messages go out twice', 'lease', /went out|under way/],
    ['without recording what was sent, messages go out twice', 'recording', /went out/],
    ['with an outbox that loses what it is given, notices are lost', 'outbox', /is lost/],
  ])('the audit can fail: %s', async (_name, sabotage, words) => {
    for (let seed = 1; seed <= 10; seed++) {
      const { broken } = await evenings(seed, 1, sabotage);
      if (broken.some(what => words.test(what))) return;
    }
    throw new Error('ten evenings had no breach');
  });
});
