import { dateOf } from '../../../domain/time/time';
import type { ownDataTexts as zh } from '../../zh-CN/privacy/ownData';
import { sayDateWithYear } from '../say';
import { dataKindTexts } from './dataKinds';

/**
 * The file with which a person gets a copy of the data that the hospital stores about them (R25).
 */
export const ownDataTexts: typeof zh = {
  language: 'en',
  title: name => `What the hospital keeps about ${name}`,
  fileName: now => `my-data-${dateOf(now)}`,
  made: date =>
    `Taken from the booking system on ${sayDateWithYear(date)}. Of ID numbers only the first and last digits are written.`,
  nothing: 'Nothing is kept.',
  titles: dataKindTexts,
  fields: {
    name: 'Name',
    document: 'ID',
    phone: 'Your phone',
    date: 'Date',
    department: 'Department',
    doctor: 'Doctor',
    what: 'What',
    state: 'State',
    diagnosis: 'Diagnosis',
    calls: 'Calls',
    text: 'Words',
    answers: 'Answers of the hospital',
    purpose: 'Reason given for the visit',
  },
  strikes: { noShow: 'Booked and did not come', lateCancellation: 'Cancelled late' },
  revoked: 'Taken back',
  counted: 'Recorded',
  yesNo: yes => (yes ? 'Yes' : 'No'),
};
