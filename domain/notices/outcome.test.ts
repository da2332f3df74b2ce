import { at } from '../time/time';
import { mostTries, type NoticeResult, outcomeOf, unsent } from './outcome';

const now = at('2026-11-25', '09:00');
const notice = { kind: 'booked' as const, at: now, dropAfter: now + 3_600_000 };
const allowed = { allowed: true, outdated: false };

describe('R19: which notices are not sent', () => {
  test('a notice past its last moment, or no longer true, is dropped; all others are sent with consent', () => {
    expect(unsent(notice, allowed, now)).toBeUndefined();
    expect(unsent(notice, allowed, notice.dropAfter - 1)).toBeUndefined();
    expect(unsent(notice, allowed, notice.dropAfter)).toEqual({ state: 'dropped' });
    const gone = { state: 'dropped', gone: true };
    expect(unsent(notice, { ...allowed, outdated: true }, now)).toEqual(gone);
  });

  test('without consent a notice fails at once, but waits a minute if the same tap asks for consent', () => {
    const none = { allowed: false, outdated: false };
    const waits = { state: 'waiting', nextAt: now + 30_000, tried: false };
    expect(unsent(notice, none, now)).toEqual(waits);
    expect(unsent(notice, none, now + 60_000)).toEqual({ state: 'noConsent' });
    expect(unsent({ ...notice, kind: 'stopped' }, none, now)).toEqual({ state: 'noConsent' });
  });
});

describe('R19: the result of a try', () => {
  test.each<[string, number, string, NoticeResult]>([
    ['taken', 0, 'ok', { state: 'sent' }],
    ['no consent', 43101, 'user refuse', { state: 'noConsent', error: { code: 43101 } }],
    ['no such template', 40037, 'invalid', { state: 'refused', error: { code: 40037 } }],
    ['no such page', 41030, 'invalid page', { state: 'refused', error: { code: 41030 } }],
    [
      'a field',
      47003,
      'argument invalid! data.thing5.value is empty',
      { state: 'refused', error: { code: 47003, field: 'thing5' } },
    ],
    ['no such account', 40003, 'invalid openid', { state: 'failed', error: { code: 40003 } }],
  ])('%s is final', (_name, errcode, errmsg, result) => {
    expect(outcomeOf({ errcode, errmsg }, 0, now)).toEqual(result);
  });

  test('any other answer is tried again, with doubled waits, for about an hour, then given up', () => {
    const waits: number[] = [];
    for (let attempts = 0; ; attempts++) {
      const result = outcomeOf({ failed: 'timeout' }, attempts, now);
      if (result.state !== 'waiting') {
        expect(result).toEqual({ state: 'failed', error: { code: 'timeout' } });
        break;
      }
      expect(result.tried).toBe(true);
      waits.push((result.nextAt - now) / 1000);
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920]);
    expect(waits).toHaveLength(mostTries - 1);
  });
});
