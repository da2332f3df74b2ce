import { addDays, at, type LocalDate, type LocalTime } from '../time/time';
import { announcedDay, announcedUntil, isStillPlanned } from './announced';

const rules = { announceAt: '10:00' };
const tuesday = '2026-11-24';
/** A call planned on a day, for that day or another one. */
const call = (plannedOn: LocalDate, time: LocalTime, nextOn: LocalDate) => ({
  plannedAt: at(plannedOn, time),
  nextOn,
});
const longPlanned = (nextOn: LocalDate) => call(addDays(nextOn, -5), '09:00', nextOn);

test.each([
  ['the day before: not before the hour', longPlanned(tuesday), '2026-11-23', '09:59', undefined],
  ['… from the hour on', longPlanned(tuesday), '2026-11-23', '10:00', tuesday],
  ['… to the end of the day', longPlanned(tuesday), '2026-11-23', '23:59', tuesday],
  ['… on a Saturday of the Sunday', longPlanned('2026-11-29'), '2026-11-28', '10:00', '2026-11-29'],
  ['… not two days before', longPlanned(tuesday), '2026-11-22', '10:00', undefined],
  ['… of no great festival', longPlanned('2027-01-01'), '2026-12-31', '10:00', undefined],
  ['of today at once', call(tuesday, '00:05', tuesday), tuesday, '00:05', tuesday],
  [
    '… of one that a late list brings',
    call(tuesday, '15:00', '2026-11-20'),
    tuesday,
    '15:05',
    tuesday,
  ],
  [
    '… late in the evening of tomorrow',
    call(tuesday, '22:00', tuesday),
    tuesday,
    '22:05',
    '2026-11-25',
  ],
  [
    '… and of the same day after midnight',
    call(tuesday, '23:59', tuesday),
    '2026-11-25',
    '00:04',
    '2026-11-25',
  ],
  [
    '… on a festival of the day after',
    call('2027-01-01', '09:00', '2026-12-30'),
    '2027-01-01',
    '09:05',
    '2027-01-02',
  ],
  ['of a day that is over nobody', longPlanned(tuesday), '2026-11-25', '10:00', undefined],
] as const)('R15: patients are told of calls %s', (_said, planned, today, time, day) => {
  expect(announcedDay(planned, at(today, time), rules)).toBe(day);
});

test('R15: it helps to be told until an hour before: of the hour that is known, else of the last call of a day', () => {
  expect(announcedUntil(tuesday, 15)).toBe(at(tuesday, '14:00'));
  expect(announcedUntil(tuesday, undefined)).toBe(at(tuesday, '19:00'));
});

test('R15: what was told is true while the call is open and on that day', () => {
  const open = { ...longPlanned(tuesday), open: true };
  expect(isStillPlanned(open, tuesday)).toBe(true);
  expect(isStillPlanned({ ...open, open: false }, tuesday)).toBe(false);
  expect(isStillPlanned({ ...open, nextOn: '2026-11-25' }, tuesday)).toBe(false);
  expect(isStillPlanned(undefined, tuesday)).toBe(false);
  const late = { ...call(tuesday, '15:00', '2026-11-20'), open: true };
  expect(isStillPlanned(late, tuesday)).toBe(true);
});
