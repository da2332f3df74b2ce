import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { AppointmentStatus } from '../../types/booking/appointment';
import { type Figure, type FigureRow, figures, type Sums } from '../../types/figures/figures';
import { followUpOutcomes } from '../../types/followups/followUps';
import { defaultPolicy } from '../../types/policy/policy';
import { answeredInTime, opened } from '../cases/cases';
import { defined } from '../defined';
import {
  add,
  addedUp,
  ofAppointment,
  ofCase,
  ofDischarge,
  ofFollowUp,
  ofHospital,
  ofSession,
  ofStrike,
  ofSurvey,
  times,
  zero,
} from './figures';
import { percent, rateOf } from './rates';

const lines = readFileSync(join(__dirname, '../../tests/data/follow-up-2014.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => line.split(','))
  .map(([month, discharged, followedUp]) => ({
    month: month!,
    sums: { discharged: Number(discharged), followedUp: Number(followedUp) } as Sums,
  }));

describe('known results (R18)', () => {
  test('six months of 2014, to two decimals', () => {
    expect(lines.map(({ month, sums }) => [month, rateOf(sums, 'followedUp')])).toEqual([
      ['2014-01', '92.92'],
      ['2014-02', '92.49'],
      ['2014-03', '91.89'],
      ['2014-04', '93.46'],
      ['2014-05', '92.11'],
      ['2014-06', '90.88'],
    ]);
  });

  test('together 92.26, from the sums; the mean of the rates would be 92.29', () => {
    expect(rateOf(ofHospital(lines), 'followedUp')).toBe('92.26');
  });

  test('a spot check of 933 with 896 found is 96.03', () => {
    expect(percent(896, 933)).toBe('96.03');
  });
});

describe('a rate', () => {
  test('has two decimals, rounded half up', () => {
    expect(percent(1, 3)).toBe('33.33');
    expect(percent(2, 3)).toBe('66.67');
    expect(percent(1, 8)).toBe('12.50');
    expect(percent(0, 5)).toBe('0.00');
    expect(percent(5, 5)).toBe('100.00');
    expect(percent(21, 20)).toBe('105.00');
    // Exactly half a hundredth: 0.005 %, 1.005 %, 3.125 ‰ …
    expect(percent(1, 20_000)).toBe('0.01');
    expect(percent(201, 20_000)).toBe('1.01');
    expect(percent(199, 20_000)).toBe('1.00');
    expect(percent(1, 32)).toBe('3.13');
  });

  test('of nothing is undefined', () => {
    expect(percent(0, 0)).toBeUndefined();
    expect(rateOf({}, 'followedUp')).toBeUndefined();
  });

  test('differs from the exact value by at most half a hundredth of a percent', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (part, whole) => {
        const shown = BigInt(percent(part, whole)!.replace('.', ''));
        // |shown/10000 - part/whole| <= 1/20000, without fractions
        const twice = 2n * (shown * BigInt(whole) - 10_000n * BigInt(part));
        expect(twice <= BigInt(whole)).toBe(true);
        expect(twice > -BigInt(whole)).toBe(true);
      }),
    );
  });
});

const someSums: fc.Arbitrary<Sums> = fc
  .dictionary(fc.constantFrom(...figures), fc.nat(60_000), { maxKeys: 12 })
  .map(each => add(zero, each as Sums));
const someRows: fc.Arbitrary<FigureRow[]> = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom('K01', 'K02', 'K03', '老年医学科', '产科'),
    department: fc.constantFrom('产科', '产科（新）', '骨科'),
    sums: someSums,
  }),
  { selector: ({ key }) => key },
);

describe('sums', () => {
  test('of all departments are the hospital’s (R18)', () => {
    fc.assert(
      fc.property(fc.array(someRows), pieces => {
        const rows = addedUp(pieces);
        const hospital = ofHospital(rows);
        const each = figures.map(name => hospital[name] ?? 0);
        const added = (name: (typeof figures)[number]) =>
          pieces.flat().reduce((all, { sums }) => all + (sums[name] ?? 0), 0);
        expect(each).toEqual(figures.map(added));
      }),
    );
  });

  test('do not depend on how and in which order they are put together', () => {
    fc.assert(
      fc.property(
        fc.array(someRows, { minLength: 1 }).chain(pieces =>
          fc.record({
            pieces: fc.constant(pieces),
            shuffled: fc.shuffledSubarray(pieces, {
              minLength: pieces.length,
              maxLength: pieces.length,
            }),
            cut: fc.nat(pieces.length),
          }),
        ),
        ({ pieces, shuffled, cut }) => {
          const whole = addedUp(pieces);
          expect(addedUp(shuffled)).toEqual(whole);
          expect(addedUp([addedUp(shuffled.slice(0, cut)), addedUp(shuffled.slice(cut))])).toEqual(
            whole,
          );
        },
      ),
    );
  });

  test('have no entry for what was not counted', () => {
    expect(add({ cases: 0 }, {})).toEqual({});
    expect(addedUp([[{ key: 'K01', department: '产科', sums: {} }]])).toEqual([]);
    expect(times({ arrived: 2, appointments: 3 }, 4)).toEqual({ arrived: 8, appointments: 12 });
  });
});

describe('which figures each thing counts for', () => {
  const exactlyOne = (sums: Sums, names: readonly Figure[]) =>
    expect(names.reduce((all, name) => all + (sums[name] ?? 0), 0)).toBe(1);

  test('a follow-up counts as reached, as still to be called, or as failed for exactly one reason', () => {
    for (const outcome of followUpOutcomes)
      for (const state of ['open', 'reached', 'closed'] as const) {
        if (outcome === 'reached' && state === 'closed') continue;
        const sums = ofFollowUp({
          state,
          ...defined({ closedBecause: state === 'closed' ? outcome : undefined }),
        });
        exactlyOne(sums, ['reached', 'toCall', 'failed']);
        const reasons = figures.filter(name => name.startsWith('failed_'));
        expect(reasons.reduce((all, name) => all + (sums[name] ?? 0), 0)).toBe(sums.failed ?? 0);
      }
    expect(
      ofFollowUp({ state: 'closed', closedBecause: 'wrongNumber', satisfaction: null }),
    ).toEqual({ followUps: 1, failed: 1, failed_wrongNumber: 1 });
    expect(ofFollowUp({ state: 'reached', satisfaction: 'basic' })).toEqual({
      followUps: 1,
      reached: 1,
      calledBasic: 1,
    });
  });

  test('an appointment counts for one channel and one outcome', () => {
    expect(ofAppointment({ status: 'fulfilled', channel: 'wechat' })).toEqual({
      appointments: 1,
      by_wechat: 1,
      arrived: 1,
      silent: 1,
    });
    expect(ofAppointment({ status: 'cancelled', channel: 'phone', cancelledLate: true })).toEqual({
      appointments: 1,
      by_phone: 1,
      cancelled: 1,
      lateCancelled: 1,
    });
    expect(
      ofAppointment({ status: 'cancelled', channel: 'referral', cancelledBy: 'hospital' }),
    ).toEqual({ appointments: 1, by_referral: 1, cancelled: 1, cancelledByHospital: 1 });
    expect(ofAppointment({ status: 'noshow', channel: 'onSite' })).toEqual({
      appointments: 1,
      by_onSite: 1,
      noShow: 1,
      silent: 1,
      missedSilent: 1,
    });
  });

  test('an answer to the reminder counts beside the outcome of the visit (R13)', () => {
    const of = (status: AppointmentStatus, coming?: boolean) => {
      const { appointments, by_wechat, arrived, cancelled, noShow, ...sums } = ofAppointment({
        ...{ status, channel: 'wechat' },
        ...defined({ answered: coming === undefined ? undefined : { coming } }),
      });
      return sums;
    };
    expect(of('booked')).toEqual({});
    expect(of('booked', true)).toEqual({ saidComing: 1 });
    expect(of('arrived', true)).toEqual({ saidComing: 1 });
    expect(of('noshow', true)).toEqual({ saidComing: 1, missedAnswered: 1 });
    expect(of('noshow')).toEqual({ silent: 1, missedSilent: 1 });
    expect(of('cancelled', false)).toEqual({ gaveBack: 1 });
    // A patient who answered "coming" and cancelled later did not give the place back by the
    // answer.
    expect(of('cancelled', true)).toEqual({});
    expect(of('cancelled')).toEqual({});
  });

  test('a patient who died on the ward needs no follow-up', () => {
    expect(ofDischarge({ dead: true, followedUp: false })).toEqual({ leftDead: 1 });
    expect(ofDischarge({ dead: false, followedUp: true })).toEqual({
      discharged: 1,
      followedUp: 1,
    });
  });

  test('a complaint is in time when its first answer came before its deadline (R16)', () => {
    const fresh = {
      matter: 'complaint' as const,
      kind: 'fees' as const,
      state: 'open' as const,
      open: true,
      openedAt: 0,
      answerBy: 100,
    };
    expect(ofCase(fresh)).toEqual({ cases: 1, case_fees: 1 });
    expect(ofCase({ ...fresh, answeredAt: 99 })).toMatchObject({ casesInTime: 1 });
    expect(ofCase({ ...fresh, answeredAt: 100 })).toEqual({
      cases: 1,
      case_fees: 1,
      casesAnswered: 1,
    });
    expect(ofCase({ ...fresh, closedAt: 50 })).toMatchObject({ casesClosed: 1, casesInTime: 1 });
    expect(ofCase({ ...fresh, matter: 'callBack' })).toEqual({});
  });

  test('whether a case counts as in time follows the case’s own rule, and later steps do not change it (R18)', () => {
    const maybe = fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined });
    fc.assert(
      fc.property(maybe, maybe, fc.integer({ min: 100, max: 300 }), (answeredAt, closedAt, now) => {
        const standing = { answerBy: 100, answeredAt, closedAt };
        const of = { ...opened('complaint', 0, defaultPolicy.cases), ...standing };
        const counted = ofCase({ ...of, kind: 'fees' });
        expect(counted.casesInTime === 1).toBe(answeredInTime(of, now) === true);
        if (counted.casesInTime) expect(counted.casesAnswered ?? counted.casesClosed).toBe(1);
      }),
    );
  });

  test('a session counts its places and their use, with added numbers (R4, R11)', () => {
    const slots = [
      { capacity: 2, left: 0, claims: [{}, { givenBackAt: 5 }, {}, {}] },
      { capacity: 2, left: 1, claims: [{}] },
    ];
    expect(ofSession({ state: 'open', slots })).toEqual({
      places: 4,
      taken: 4,
      slots: 2,
      fullSlots: 1,
    });
    expect(ofSession({ state: 'stopped', slots })).toEqual({ stopped: 1 });
    expect(ofSession({ state: 'withdrawn', slots })).toEqual({});
  });

  test('a strike, a revoked strike, a strike that completed a bar; an answered survey', () => {
    expect(ofStrike({ revoked: false, bars: true })).toEqual({ strikes: 1, bars: 1 });
    expect(ofStrike({ revoked: true, bars: false })).toEqual({ strikes: 1, revoked: 1 });
    expect(ofSurvey({ overall: 'dissatisfied' })).toEqual({ dissatisfied: 1 });
  });
});
