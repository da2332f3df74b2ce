import type { care as zh } from '../../zh-CN/care/carePages';
import { sayWithin } from '../say';

/** The pages of care messages after a visit or a stay (R21): one message, and the list of all. */
export const care: typeof zh = {
  title: 'Health message',
  all: 'All health messages',
  cell: 'Health messages',
  cellNote: 'From the hospital after a visit or a stay',
  of: (department, day) => `${department} · ${day}`,
  forWhom: name => `for ${name}`,
  unread: 'New',
  empty: 'No health messages yet',
  emptyNote:
    'After a visit or a stay the hospital sends advice on recovery, medicine and check-ups, each on its day.',
  toMessages: 'Message settings',
  warning: "This is advice. It does not replace a doctor's diagnosis",
  warningNote:
    'If you feel unwell, please come and see a doctor. In an emergency call 120 at once.',
  ask: 'Ask us to call me',
  asking: 'Sending…',
  asked: 'Noted. The hospital will call you',
  askedBy: day => `We call you by ${sayWithin(day)}. Please keep your phone at hand.`,
  askedNote: 'Please keep your phone at hand.',
  stopTitle: 'No more of these?',
  stopNote: name =>
    `The hospital then sends no more health messages for ${name}. Messages on appointments and cancelled clinics still come.`,
  stop: name => `Stop for ${name}`,
  stopping: 'One moment…',
  stopAsk: {
    title: 'Stop health messages?',
    content: name =>
      `The hospital sends no more advice on recovery, medicine and check-ups for ${name}. You can turn it on again later.`,
    yes: 'Stop',
    no: 'Keep them',
  },
  stopped: name => `Health messages for ${name} are stopped`,
  stoppedNote: 'You can turn them on again at any time.',
  resume: 'Turn on again',
  whom: 'For whom',
  on: 'On',
  off: 'Off',
  onNote: 'The hospital sends advice on its day',
  offNote: 'No more health messages',
};
