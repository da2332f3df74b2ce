import type { survey as zh } from '../../zh-CN/surveys/survey';
import { counted } from '../plural';
import { sayWithin } from '../say';

/** The review after a visit and the list of them (R14). */
export const survey: typeof zh = {
  title: 'Visit review',
  list: 'Visit reviews',
  visit: (date, department, doctor) => `${date} ${department} Dr ${doctor}`,
  stay: (date, department) => `Left ${department} ${sayWithin(date)}`,
  who: {
    visit: name => `Visit of ${name}`,
    ward: name => `Hospital stay of ${name}`,
  },
  until: when => `You can fill it in and change it until ${sayWithin(when)}.`,
  sides: 'In detail (optional)',
  more: 'Praise, ideas, call',
  lessMore: 'Show less',
  praiseHint: 'Names of doctors or nurses',
  // This text becomes the answer. Staff read it in Chinese, and the system recognises the doctor by
  // it.
  praiseDoctor: doctor => doctor,
  suggestionsHint: 'What we can do better, or anything you wish to say',
  complaintHint: 'Please say what was not good, so that we can do better',
  callMeNote: 'We call the phone you gave, to hear your comments',
  yes: 'Yes',
  no: 'No',
  saving: 'Saving…',
  saved: 'Saved. You can leave and come back',
  unsaved: 'Not saved yet. We try again when there is a network',
  chooseFirst: 'Please choose how satisfied you are overall',
  submit: 'Send',
  resubmit: 'Send the changes',
  submitting: 'Sending…',
  changed: 'This review was just changed elsewhere',
  changedNote: 'Below is the newest. Please look before you change it.',
  thanks: 'Thank you for your review',
  complaint: 'We are sorry that you were not satisfied',
  complaintNote: when =>
    `Your comment went to the outpatient office. You get an answer by ${sayWithin(when)}.`,
  improvement: 'Thank you for your suggestion. We will work on it',
  improvementNote: when =>
    `Your suggestion went to the department. You get an answer by ${sayWithin(when)}.`,
  heard: department => `Your suggestion went to ${department}`,
  // The answer follows.
  heardAnswer: when => `Answered ${sayWithin(when)}: `,
  called: 'Thank you. Somebody will call you',
  calledNote: when => `We call you by ${sayWithin(when)}. Please keep your phone at hand.`,
  seeCase: 'How it stands',
  person: 'Rather tell a person?',
  change: 'Change',
  changeUntil: when => `You can change it until ${sayWithin(when)}.`,
  yours: 'Your review',
  notAnswered: 'Not filled in',
  closed: when => `This review closed ${sayWithin(when)}.`,
  closedNote: 'If there is more to say, please tell the outpatient office.',
  otherwise: {
    call: 'You were asked in a follow-up call, so there is no need to fill this in',
    letter: 'The form that you posted has reached the hospital',
    onSite: 'The form that you filled in on the ward is with the hospital',
  },
  done: 'Done',
  empty: 'No visit to review yet',
  emptyNote: at => `On the day of a visit, at ${at}, we ask you for a review here.`,
  states: { open: 'To review', answered: 'Reviewed', closed: 'Closed' },
  begun: 'Half done',
  answer: 'Review',
  goOn: 'Go on',
  waiting: count => `Please review ${counted(count, 'visit')}`,
  waitingAny: count => `Please fill in ${counted(count, 'review')}`,
  waitingNote: 'It takes a minute',
  cell: 'Visit reviews',
  cellNote: 'Tell us whether you were satisfied',
};
