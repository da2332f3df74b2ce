import type { ProofWay } from '../../../domain/people/holding';
import type { holders as zh } from '../../zh-CN/holding/holders';

/** How a holding was proven. */
const ways: Record<ProofWay, string> = {
  phone: 'By mobile number',
  realName: 'By WeChat real name',
  desk: 'By ID at the information desk',
  holder: 'By family',
};

export const holders: typeof zh = {
  title: 'Who sees the records',
  lead: name => `These WeChat accounts have added ${name}`,
  you: 'Me',
  other: 'Another WeChat',
  since: day => `Added ${day}`,
  proven: 'Confirmed',
  unproven: 'Not confirmed',
  way: way => ways[way],
  provenNote: 'Sees all appointments, reviews, comments and no-shows',
  unprovenNote: 'Sees only its own bookings',
  strange: 'If you do not know this number, remove it.',
  confirm: 'Family, agree',
  remove: 'Remove',
  ended: 'Removed WeChat',
  endedAt: day => `Removed ${day}`,
  endedNote: until => `Cannot add the patient again before ${until}`,
  readmit: 'Let them add again',
  readmitted: 'They can add the patient again now',
  confirmed: 'Agreed',
  removed: 'Removed',
  ask: {
    title: 'Remove this WeChat?',
    content:
      'They can then no longer see or book, and cannot add the patient again at once. What they booked becomes yours. If it was a mistake, you can let them add again here.',
    yes: 'Remove',
    no: 'Keep',
  },
  prove: {
    title: name => `Confirm that you may see all records of ${name}`,
    note: 'Until then you can book as usual and see what you booked.',
    phone: "By WeChat's mobile number",
    phoneNote: 'It must be the number that the hospital has',
    realName: "By WeChat's real name",
    realNameNote: 'For yourself only',
    desk: 'Or show the ID at the information desk when you come, and staff confirm it; or ask a family member who is confirmed to agree here.',
    refused: 'You did not allow it',
    refusedNote: 'You can tap again when you need it.',
    failed: 'WeChat gave no result',
    failedNote: 'Please try again later, or confirm it at the information desk.',
    done: 'Confirmed',
  },
};
