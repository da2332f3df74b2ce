import type { Phone } from '../phone';
import { BookingPage } from './booking';
import { CallsPage } from './calls';
import { CasePages } from './cases';
import { FollowUpPages } from './followUp';
import { PersonPage } from './person';
import { StopPage } from './stop';
import { TimetablePages } from './timetable';
import { TodayPage } from './today';

/** The desk's pages on one phone. */
export const staffPagesOn = (phone: Phone) => ({
  today: new TodayPage(phone),
  booking: new BookingPage(phone),
  calls: new CallsPage(phone),
  cases: new CasePages(phone),
  followUp: new FollowUpPages(phone),
  stop: new StopPage(phone),
  person: new PersonPage(phone),
  timetable: new TimetablePages(phone),
});
