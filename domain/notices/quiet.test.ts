import type { AnyNotice } from '../../types/notices/facts';
import { at, HOUR, MINUTE } from '../time/time';
import { nightEnds, waitsUntil } from './quiet';

const quiet = { quietFrom: '21:00', quietUntil: '07:30' };
const [TUESDAY, WEDNESDAY, THURSDAY] = ['2026-11-24', '2026-11-25', '2026-11-26'];
const morning = at(WEDNESDAY, '07:30');

test.each([
  [at(TUESDAY, '20:59'), undefined],
  [at(TUESDAY, '21:00'), morning],
  [at(WEDNESDAY, '00:00'), morning],
  [morning - 1, morning],
  [morning, undefined],
])('the night of %d ends at %p', (moment, ends) => {
  expect(nightEnds(quiet, moment)).toBe(ends);
});

test('a night within one day, and none at all', () => {
  const early = { quietFrom: '00:30', quietUntil: '06:00' };
  expect(nightEnds(early, at(TUESDAY, '00:29'))).toBeUndefined();
  expect(nightEnds(early, at(TUESDAY, '00:30'))).toBe(at(TUESDAY, '06:00'));
  expect(
    nightEnds({ quietFrom: '08:00', quietUntil: '08:00' }, at(TUESDAY, '08:00')),
  ).toBeUndefined();
});

const visit = (date: string, start: string) => ({
  ...{ appointmentId: 'A1', date, start, department: '产科', doctor: '胡长青' },
  ...{ room: '1楼01诊室', number: 3 },
});
const TONIGHT = at(TUESDAY, '22:00');
const told = (notice: AnyNotice, dropAfter = at(THURSDAY, '17:00'), cause = TONIGHT) => ({
  ...notice,
  at: cause,
  dropAfter,
});

test.each<[what: string, notice: Parameters<typeof waitsUntil>[0], until: number | undefined]>([
  [
    'a stop of the coming morning',
    told({ kind: 'stopped', facts: visit(WEDNESDAY, '12:00') }),
    undefined,
  ],
  ['a stop of the afternoon', told({ kind: 'stopped', facts: visit(WEDNESDAY, '14:30') }), morning],
  [
    'an afternoon that was a morning',
    told({ kind: 'timeChanged', facts: { ...visit(WEDNESDAY, '14:30'), startBefore: '08:00' } }),
    undefined,
  ],
  [
    'a place given for the morning',
    told({ kind: 'placeGiven', facts: visit(WEDNESDAY, '08:00') }),
    undefined,
  ],
  [
    'a strike',
    told({ kind: 'noShow', facts: { ...visit(TUESDAY, '08:00'), counting: 1, of: 3 } }),
    morning,
  ],
  [
    'what is of no use by the morning',
    told({ kind: 'noShow', facts: { ...visit(TUESDAY, '08:00'), counting: 1, of: 3 } }, morning),
    undefined,
  ],
  ['one’s own booking', told({ kind: 'booked', facts: visit(THURSDAY, '08:00') }), undefined],
  [
    'one’s own booking of a while ago',
    told({ kind: 'booked', facts: visit(THURSDAY, '08:00') }, undefined, TONIGHT - HOUR),
    morning,
  ],
  [
    'one’s own cancelling',
    told({ kind: 'cancelled', facts: { ...visit(THURSDAY, '08:00'), by: 'patient' } }),
    undefined,
  ],
  [
    'the desk’s cancelling',
    told({ kind: 'cancelled', facts: { ...visit(THURSDAY, '08:00'), by: 'desk' } }),
    morning,
  ],
])('%s', (_what, notice, until) => {
  expect(waitsUntil(notice, quiet, TONIGHT)).toBe(until);
  expect(waitsUntil(notice, quiet, at(TUESDAY, '21:00') - MINUTE)).toBeUndefined();
});
