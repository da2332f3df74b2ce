import { defaultPolicy } from '../../types/policy/policy';
import { at } from '../time/time';
import { keptSince, keptSinceDay, strikesMatterSince } from './retention';

const now = at('2026-11-23', '09:00');

test('each kind is kept for its months, until the end of the last one (R25)', () => {
  expect(keptSince('visits', defaultPolicy, now)).toBe(at('2023-11-23', '09:00'));
  expect(keptSinceDay('notices', defaultPolicy, now)).toBe('2026-05-23');
  const retention = { ...defaultPolicy.retention, surveys: 1 };
  expect(keptSinceDay('surveys', { retention }, at('2026-03-31'))).toBe('2026-02-28');
});

test('a strike counts through its window and the bar after it (R8)', () => {
  expect(strikesMatterSince(defaultPolicy, now)).toBe(at('2026-04-23', '09:00'));
});
