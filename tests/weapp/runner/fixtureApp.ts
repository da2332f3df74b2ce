import { type App, type CloudCall, type LaunchOptions, launch } from './index';

/** The small mini-program on which the runner is tested. */
export const DIST = 'tests/weapp/fixture';
const NOW = Date.parse('2026-11-22T06:00:00Z');

/** A cloud with two slots, the second full. A booking is answered after `answered`, if given. */
export function cloud(answered?: Promise<void>) {
  const left = new Map([
    ['a', 1],
    ['b', 0],
  ]);
  const calls: CloudCall[] = [];
  const callFunction = async (call: CloudCall) => {
    calls.push(call);
    const { operation, input } = call.data as { operation: string; input?: { id: string } };
    if (operation === 'slots') {
      const value = [...left].map(([id, n]) => ({
        id,
        time: id === 'a' ? '08:00' : '09:00',
        left: n,
      }));
      return { ok: true, value };
    }
    await answered;
    const id = input?.id ?? '';
    if (!left.get(id)) return { ok: false, refusal: { code: 'FULL', message: '已约满' } };
    left.set(id, left.get(id)! - 1);
    return { ok: true, value: { number: 7 } };
  };
  return { calls, callFunction };
}

export let app: App;
/** Launches the fixture. It is closed after the test. */
export const start = async (options: LaunchOptions = {}) => {
  app = await launch({ dist: DIST, now: NOW, callFunction: cloud().callFunction, ...options });
  return app;
};
afterEach(() => app?.close());
