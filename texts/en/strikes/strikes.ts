import type { strikes as zh } from '../../zh-CN/strikes/strikes';
import { counted } from '../plural';
import { sayMonths, sayWithin } from '../say';

export const strikes: typeof zh = {
  title: 'No-show record',
  who: 'Patient',
  count: window => `No-shows within ${sayMonths(window)}`,
  outOf: of => `/ ${of}`,
  counted: (window, counting, of) =>
    `${counted(counting, 'no-show')} within ${sayMonths(window)}; booking is paused at ${of}`,
  marks: { struck: 'No-show', free: 'None' },
  // These four texts may follow one another.
  window: window => `Counted back ${sayMonths(window)} from now. `,
  none: 'No no-shows. You can book as usual.',
  some: (left, of, lasts) =>
    `With ${left} more there are ${of}, and booking is paused for ${sayMonths(lasts)}.`,
  barred: until => `No booking before ${until}`,
  barredNote: from => `Booking is paused from ${sayWithin(from)}. `,
  over: 'It ends by itself. You need to do nothing.',
  stays: window => `The pause does not end earlier when ${sayMonths(window)} are over.`,
  openTitle: 'You can still',
  open: ['Register at the hospital on the day.', 'Come to the visits that are booked already.'],
  revokeTitle: 'Was there a reason?',
  revoke:
    'If you were ill, had an emergency, or it is a mistake, the registration desk can take the no-show back. Please bring the ID and a proof, such as medical papers or a ticket. It counts anew at once.',
  where: 'Where',
  phone: 'Phone',
  list: 'Each no-show',
  empty: 'No no-shows',
  emptyNote:
    'Not coming, or cancelling after free cancelling has ended, is put down here. Cancelled clinics and replacement doctors do not count.',
  kinds: { noShow: 'Did not come', lateCancellation: 'Cancelled late' },
  states: {
    counts: 'Counts',
    past: 'No longer counts',
    spent: 'Settled',
    revoked: 'Taken back',
    others: 'Does not count',
  },
  at: 'When',
  visit: 'Visit',
  visitOf: (date, department, doctor) => `${date} ${department} Dr ${doctor}`,
  revokedFor: 'Taken back',
  revokedOn: (when, reason) => `${when}, ${reason}`,
  explain: {
    past: window => `More than ${sayMonths(window)} ago, so it no longer counts.`,
    spent: 'The pause it led to has ended, so it no longer counts.',
    others: 'Booked by a WeChat that you did not confirm, so it is not your no-show.',
  },
  noPatient: 'No patient yet',
  noPatientNote: 'When you have added a patient, you see the no-show record here.',
  addPatient: 'Add a patient',
  rules: 'Booking rules',
};
