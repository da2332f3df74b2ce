import { at } from '../time/time';
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
/** A visit after that one. */
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
/** A moment of 2026. */
export const on = (date: string, time = '00:00', ms = 0) => at(`2026-${date}`, time) + ms;
