import type { patients as zh } from '../../zh-CN/people/patients';

export const patients: typeof zh = {
  title: 'Patients',
  // Another sentence may follow.
  lead: (max, left) =>
    left > 0
      ? `You can add ${max} in all, ${left} more. `
      : `You have added ${max}, and cannot add more. `,
  limit: 'Remove a patient you no longer need to add another.',
  default: 'Default',
  makeDefault: 'Make default',
  strikes: 'No-shows',
  holders: 'Who can see',
  prove: 'Confirm',
  notSeenYet: name => `It is not confirmed yet that you hold ${name}: not everything is shown here`,
  notSeenYetNote:
    'Confirm with your phone number, or show the ID at the information desk when you come.',
  unproven: 'Not confirmed',
  remove: 'Remove',
  live: count => `${count} booked`,
  add: 'Add a patient',
  empty: 'No patient yet',
  emptyNote: 'Booking is by real name: first add who is to be seen, yourself or family.',
  ask: {
    title: name => `Remove ${name}?`,
    content:
      'They are only removed from your WeChat. The hospital keeps the records, and you can add them again later.',
    yes: 'Remove',
    no: 'Keep',
  },
  corrected: day =>
    `${day}: the information desk corrected the name by the ID. If neither you nor your family asked for it, please contact the hospital.`,
  removed: 'Removed',
  madeDefault: 'Made the default',
};
