import type { Channel } from '../../types/booking/appointment';
import { defaultPolicy } from '../../types/policy/policy';
import { defined } from '../defined';
import { at } from '../time/time';
import { lookBack, type PastSession } from './lastWeek';

const date = '2026-11-25';
const claim = (channel: Channel, day: string, time: string, back?: string) => ({
  channel,
  at: at(day, time),
  ...defined({ givenBackAt: back ? at(day, back) : undefined }),
});
/**
 * Four places: three sold online, one of them cancelled and sold again; one sold by phone, one on
 * the day.
 */
const session: PastSession = {
  date,
  state: 'open',
  slots: [
    {
      start: '08:00',
      capacity: 4,
      claims: [
        claim('wechat', '2026-11-20', '08:00', '10:00'),
        claim('wechat', '2026-11-20', '08:01'),
        claim('phone', '2026-11-20', '09:00'),
        claim('wechat', '2026-11-20', '10:04'),
        claim('onSite', date, '07:50'),
        { ...claim('onSite', date, '07:55'), extra: { by: 'nurse' } },
      ],
    },
  ],
};
const look = (keptForDesk: number, returnedWithin: number, sessions = [session]) =>
  lookBack(sessions, { keptForDesk, returnedWithin }, defaultPolicy);

test('R4: keeping half would have sold those by phone and on the day, and both online bookings would have found a place', () => {
  expect(look(50, 10)).toEqual({
    ...{ places: 4, kept: 2, soldEarly: 1, soldLate: 1, missed: 0 },
    ...{ returned: 1, againWithin: 1, againLater: 0 },
  });
});

test('R4: with more kept than the desk needs, some stay unsold and one online booking would have been lost', () => {
  expect(look(75, 3)).toEqual({
    ...{ places: 4, kept: 3, soldEarly: 1, soldLate: 1, missed: 1 },
    ...{ returned: 1, againWithin: 0, againLater: 1 },
  });
});

test('one booking follows each returned place; after online booking closes no place waits; stopped sessions do not count', () => {
  const slots = [
    {
      start: '08:00',
      capacity: 3,
      claims: [
        claim('wechat', '2026-11-20', '08:00', '09:00'),
        claim('wechat', '2026-11-20', '08:01', '09:01'),
        claim('wechat', '2026-11-20', '09:05'),
        claim('wechat', '2026-11-24', '08:00', '14:30'),
      ],
    },
  ];
  const did = look(0, 10, [
    { ...session, slots },
    { ...session, state: 'stopped' },
  ]);
  expect(did).toMatchObject({ places: 3, kept: 0, returned: 2, againWithin: 1, againLater: 1 });
});
