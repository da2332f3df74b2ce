import fc from 'fast-check';
import { defaultPolicy, policySchema } from '../../types/policy/policy';
import { at } from '../time/time';
import { listsDue, orderOfSeeing } from './lists';

type Listed = Parameters<typeof orderOfSeeing>[0][number];
const listed = (_id: string, more: Partial<Listed> = {}): Listed => ({
  _id,
  channel: 'wechat',
  status: 'booked',
  slot: 0,
  number: 1,
  date: '1970-01-01',
  bookedAt: 0,
  ...more,
});
const ids = (list: Listed[]) => orderOfSeeing(list).map(({ _id }) => _id);

describe('R10: the order of seeing', () => {
  test('referrals, then booked patients by slot and number, then walk-ins by arrival, void appointments last', () => {
    expect(
      ids([
        listed('void', { status: 'noshow', number: 1 }),
        listed('walk-in later', { channel: 'onSite', slot: 0, number: 4, bookedAt: 90 }),
        listed('walk-in sooner', { channel: 'onSite', slot: 3, number: 9, bookedAt: 80 }),
        listed('on site for another day', {
          channel: 'onSite',
          slot: 1,
          number: 2,
          date: '1970-01-02',
        }),
        listed('by phone', { channel: 'phone', slot: 1, number: 3 }),
        listed('cancelled', { status: 'cancelled', number: 2 }),
        listed('referred', { channel: 'referral', slot: 3, number: 8 }),
        listed('arrived', { status: 'arrived', slot: 0, number: 2 }),
        listed('added beyond', { slot: 0, number: 11 }),
      ]),
    ).toEqual([
      'referred',
      'arrived',
      'added beyond',
      'on site for another day',
      'by phone',
      'walk-in sooner',
      'walk-in later',
      'void',
    ]);
  });

  const any = fc.uniqueArray(
    fc.record({
      _id: fc.string(),
      channel: fc.constantFrom('wechat', 'phone', 'onSite', 'referral'),
      status: fc.constantFrom('booked', 'arrived', 'fulfilled', 'cancelled', 'noshow'),
      slot: fc.nat(5),
      number: fc.nat(40),
      date: fc.constant('1970-01-01'),
      bookedAt: fc.nat(100),
    }) as fc.Arbitrary<Listed>,
    { selector: ({ _id }) => _id },
  );

  test('does not depend on the order of the input, and neither loses nor adds a patient', () => {
    fc.assert(
      fc.property(any, fc.infiniteStream(fc.nat()), (list, chance) => {
        const shuffled = list
          .map(each => ({ each, by: chance.next().value as number }))
          .sort((a, b) => a.by - b.by)
          .map(({ each }) => each);
        expect(ids(shuffled)).toEqual(ids(list));
        expect([...ids(list)].sort()).toEqual(
          list
            .filter(({ status }) => status !== 'cancelled')
            .map(({ _id }) => _id)
            .sort(),
        );
      }),
    );
  });

  test('no booked patient is after a walk-in, and of two booked ones the lower slot is first', () => {
    fc.assert(
      fc.property(any, list => {
        const order = orderOfSeeing(list);
        const kind = ({ channel, status }: Listed) =>
          status === 'noshow' ? 'void' : channel === 'onSite' ? 'walk-in' : 'booked';
        for (const [i, one] of order.entries())
          for (const other of order.slice(i + 1)) {
            if (kind(one) !== 'booked') expect(kind(other)).not.toBe('booked');
            else if (kind(other) === 'booked' && one.channel === other.channel)
              expect(one.slot).toBeLessThanOrEqual(other.slot);
          }
      }),
    );
  });
});

describe('R10: when lists are compiled', () => {
  const due = (now: number, policy = defaultPolicy) => listsDue(now, policy).map(({ id }) => id);

  test.each([
    ['2026-11-24', '07:29', ['L-20261124-evening']],
    ['2026-11-24', '07:30', ['L-20261124-evening', 'L-20261124-morning']],
    ['2026-11-24', '16:29', ['L-20261124-evening', 'L-20261124-morning']],
    ['2026-11-24', '16:30', ['L-20261124-evening', 'L-20261124-morning', 'L-20261125-evening']],
  ])('on %s at %s', (date, time, expected) => {
    expect(due(at(date, time))).toEqual(expected);
  });

  test('at the policy’s own times', () => {
    const policy = policySchema.parse({ lists: { eveningAt: '18:00', morningAt: '06:00' } });
    expect(due(at('2026-11-24', '06:00'), policy)).toEqual([
      'L-20261124-evening',
      'L-20261124-morning',
    ]);
    expect(due(at('2026-11-24', '17:59'), policy)).toHaveLength(2);
    expect(due(at('2026-11-24', '18:00'), policy)).toHaveLength(3);
  });
});
