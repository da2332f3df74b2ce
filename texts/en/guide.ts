import type { guide as zh } from '../zh-CN/guide';
import { counted } from './plural';

export const guide: typeof zh = {
  title: 'Visit guide',
  lead: steps => `From booking to going home in ${counted(steps, 'step')}.`,
  before: 'Before you come',
  desk: 'Information desk',
  bring: 'Please bring',
  step: count => `Step ${count}`,
  onSite: 'No place left?',
  onSiteNote: 'Register at the hospital on the day, or join the waiting list of a full clinic.',
  complaints: 'Comments and complaints',
  // Another sentence may follow.
  complaintsNote: 'About service, fees or surroundings: please go to the outpatient office. ',
  complaintsAnswered: days => `You get an answer within ${counted(days, 'day')}.`,
  where: 'Where',
  phone: 'Phone',
  hours: 'Hours',
  notice: 'Booking rules',
  book: 'Book a visit',
};
