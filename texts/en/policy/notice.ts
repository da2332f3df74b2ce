import type { notice as zh } from '../../zh-CN/policy/notice';
import { sayPeriodName } from '../hospital/periods';
import { counted } from '../plural';
import { sayDaysBefore, sayMonths, weekdaysInWords } from '../say';

export const notice: typeof zh = {
  title: 'Booking rules',
  open: {
    title: 'When clinics are held',
    held: (name, start, end) => `${sayPeriodName(name)} ${start}–${end}`,
    days: (from, to, held) => {
      const [first, last] = [weekdaysInWords[from - 1], weekdaysInWords[to - 1]];
      return `${from === to ? first : `${first} to ${last}`}: ${held.join(', ')}.`;
    },
    holidays:
      'There are no clinics on public holidays. Weekends that are worked in exchange have the hours of a weekday.',
  },
  when: {
    title: 'When you can book',
    opens: (ahead, at) => `Booking opens ${counted(ahead, 'day')} before the clinic, at ${at}.`,
    closes: (before, at) => `It closes at ${at}, ${sayDaysBefore(before)} the visit.`,
    after: 'After that, you can register at the hospital on the day.',
  },
  howMany: {
    title: 'How many you can book',
    account: max =>
      `One WeChat account can add ${counted(max, 'patient')}, each by their real name.`,
    department: max =>
      `One patient can have ${counted(max, 'appointment')} on one day in one department.`,
    day: max => `One patient can have ${counted(max, 'appointment')} on one day.`,
    live: max => `One patient can have ${counted(max, 'coming appointment')} at a time.`,
  },
  cancel: {
    title: 'Cancelling and moving',
    free: (before, at) =>
      `Until ${at}, ${sayDaysBefore(before)} the visit, you can cancel or move it. No no-show is counted.`,
    late: 'After that you can still cancel until the visit begins, but it counts as one no-show.',
    how: 'Open the appointment under "My visits" to cancel or move it.',
  },
  arrive: {
    title: 'On the day',
    desk: "First check in at the information desk, with the patient's ID and the booking code.",
    period: (name, by) => `${sayPeriodName(name)} appointments: check in by ${by}.`,
    slotEnd: 'If your time is later, check in before it ends.',
    late: 'If you do not check in by then, the place is void and counts as one no-show. You can still register as a walk-in.',
  },
  strikes: {
    title: 'What no-shows mean',
    bar: (strikes, window, lasts) =>
      `With ${counted(strikes, 'no-show')} within ${sayMonths(window)}, booking is paused for ${sayMonths(lasts)}.`,
    kept: 'What is booked already stays, and you can still register at the hospital on the day.',
    what: 'Not checking in in time, and cancelling after free cancelling has ended, count as one no-show each.',
    see: 'How many each patient has is under "Me", "No-show record".',
    revoke: place =>
      `If illness or the like kept you away, tell the registration desk (${place}). It checks, and takes the no-show back.`,
    hospital: 'A cancelled clinic or a replacement doctor never counts as your no-show.',
  },
  waiting: {
    title: 'When a clinic is full',
    join: 'Join its waiting list: when a place is given back, the next in line is booked.',
    closes: (before, at) =>
      `The waiting list ends at ${at}, ${sayDaysBefore(before)} the visit. Nobody is booked from it after that.`,
    most: max => `At most ${counted(max, 'patient')} can wait for one clinic.`,
    leave: 'Your place in line, and how to leave the list, are under "My visits".',
  },
  stops: {
    title: 'Cancelled clinics and replacement doctors',
    stopped:
      'If a clinic is cancelled, the hospital cancels your appointment. No no-show is counted, and you can choose another time in one step.',
    substituted:
      'If the doctor is replaced, you can cancel or move it free of no-shows until the visit begins.',
    see: 'Both are shown under "Cancelled clinics" as soon as the hospital knows.',
  },
  help: {
    title: 'Any questions',
    desk: 'Please ask at the information desk.',
    complaints: (office, place, phone) =>
      `For comments or complaints go to ${office} (${place}), or call ${phone}.`,
  },
  book: 'Book a visit',
};
