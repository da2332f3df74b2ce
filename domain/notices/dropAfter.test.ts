import type { NoticeKind } from '../../types/notices/facts';
import { at } from '../time/time';
import { dropAfterOf } from './dropAfter';

const visit = {
  appointmentId: 'a-1',
  date: '2026-11-25',
  start: '14:30',
  department: '产科',
  doctor: '胡长青',
  room: '1楼01诊室',
  number: 12,
};
const cause = at('2026-11-23', '09:00');

test.each<NoticeKind>([
  'booked',
  'placeGiven',
  'moved',
  'cancelled',
  'reminder',
  'stopped',
  'substituted',
  'timeChanged',
  'roomChanged',
  'reopened',
])('%s is useful until the slot starts (R19)', kind => {
  const facts = { ...visit, by: 'desk', reportBy: 0 } as unknown as never;
  expect(dropAfterOf(kind, facts, cause)).toBe(at('2026-11-25', '14:30'));
});

test.each<[what: string, last: number, expected: number]>([
  [
    'a strike, a week',
    dropAfterOf('noShow', { ...visit, counting: 1, of: 3 }, cause),
    at('2026-11-30', '09:00'),
  ],
  [
    'a bar, until it ends',
    dropAfterOf('barred', { until: at('2027-05-23', '17:30'), strikes: 3 }, cause),
    at('2027-05-23', '17:30'),
  ],
  [
    'a return visit, until booking for it closes',
    dropAfterOf(
      'returnVisit',
      {
        returnVisitId: 'r',
        doctorId: 'D001',
        date: '2026-12-01',
        department: '产科',
        doctor: '胡长青',
        closesAt: at('2026-11-30', '14:00'),
        last: true,
      },
      cause,
    ),
    at('2026-11-30', '14:00'),
  ],
  [
    'a survey, until it closes',
    dropAfterOf('survey', { ...visit, closesAt: at('2026-12-09', '19:00') }, cause),
    at('2026-12-09', '19:00'),
  ],
  [
    'an answer, two weeks',
    dropAfterOf('caseAnswered', { caseId: 'c', department: '产科', answeredAt: cause }, cause),
    at('2026-12-07', '09:00'),
  ],
  [
    'care, a week',
    dropAfterOf('care', { careId: 'k', title: '', department: '产科', date: '2026-11-20' }, cause),
    at('2026-11-30', '09:00'),
  ],
  [
    'a call, until an hour before the last one of its day',
    dropAfterOf(
      'call',
      { followUpId: 'f', date: '2026-11-24', office: '随访中心', phone: '' },
      cause,
    ),
    at('2026-11-24', '19:00'),
  ],
  [
    'a day’s list, until that day is over',
    dropAfterOf('dayList', { date: '2026-11-24', bookings: 3, own: true }, cause),
    at('2026-11-25'),
  ],
  [
    'a standstill, a day',
    dropAfterOf('stalled', { what: 'clock', since: cause }, cause),
    at('2026-11-24', '09:00'),
  ],
])('%s', (_what, last, expected) => {
  expect(last).toBe(expected);
});
