import fc from 'fast-check';
import { type Policy, policySchema } from '../../types/policy/policy';
import { addDays, at } from '../time/time';
import type { LaterVisit, ReturnVisit } from './returnVisits';

/** Set on Wed 25 Nov 2026 at 09:00 for Thu 10 Dec. */
export const visit = (more: Partial<ReturnVisit> = {}): ReturnVisit => ({
  _id: 'a-1',
  patientId: 'p-1',
  account: 'wang',
  person: '',
  department: { id: 'K01', name: '产科' },
  doctor: { id: 'D001', name: '胡长青', title: '主任医师' },
  visitDate: '2026-11-25',
  date: '2026-12-10',
  setBy: 'nurse',
  setAt: at('2026-11-25', '09:00'),
  open: true,
  nextAt: 0,
  state: 'waiting',
  reminded: 0,
  ...more,
});
/** A later visit of the same patient. */
export const later = (more: Partial<LaterVisit> = {}): LaterVisit => {
  const date = more.date ?? '2026-12-10';
  return {
    _id: 'b-1',
    patientId: 'p-1',
    department: { id: 'K01' },
    date,
    status: 'booked',
    reportBy: at(date, '10:00'),
    ...more,
  };
};
/** A moment in 2026, hospital time. */
export const on = (date: string, time = '00:00', ms = 0) => at(`2026-${date}`, time) + ms;
/** Dates within a year and a half. */
export const dates = fc.integer({ min: 0, max: 500 }).map(days => addDays('2026-11-26', days));
/** Policies with other hours for booking and reminders. */
export const policies = fc
  .record({
    opensDaysAhead: fc.integer({ min: 1, max: 14 }),
    closesDaysBefore: fc.integer({ min: 0, max: 3 }),
    closesAt: fc.constantFrom('08:30', '09:00', '14:00', '23:00'),
    remindDaysBefore: fc.integer({ min: 0, max: 20 }),
    remindAt: fc.constantFrom('07:00', '09:00', '14:00', '20:00'),
  })
  .map(({ remindDaysBefore, remindAt, ...booking }) =>
    policySchema.safeParse({
      booking,
      returnVisit: { remindDaysBefore, remindAt },
      cancellation: { freeDaysBefore: 0, freeUntil: '23:00' },
    }),
  )
  .filter(({ success }) => success)
  .map(({ data }) => data as Policy);
