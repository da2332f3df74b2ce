import type { opinions as zh } from '../../zh-CN/cases/opinions';
import { counted } from '../plural';
import { sayWithin } from '../say';

/** The patient's own comments, one of them, and a new one (R16). */
export const opinions: typeof zh = {
  title: 'My comments',
  one: 'Comment',
  add: 'New comment',
  cell: 'My comments',
  cellNote: 'How your complaints and suggestions stand',
  empty: 'No comments yet',
  emptyNote: days =>
    `Tell us here about service, fees or surroundings. We answer within ${counted(days, 'day')}.`,
  of: (kind, department) => `${kind} · ${department}`,
  states: {
    open: 'Received',
    assigned: 'Being looked into',
    answered: 'Answered',
    remedied: 'Put right',
    calledAgain: 'Going on',
    closed: 'Closed',
  },
  said: {
    complaint: 'Your comment',
    improvement: 'Your suggestion',
    callBack: 'Your wish',
  },
  visit: 'Which visit',
  visitOf: (date, doctor) => `${date} Dr ${doctor}`,
  patient: 'Patient',
  department: 'Department',
  openedAt: 'Sent',
  progress: 'What was done',
  steps: {
    answered: 'The hospital answered',
    remedied: 'The hospital put it right',
    calledAgain: 'The hospital called you, and you were not satisfied yet',
    notReached: 'The hospital called you and did not reach you',
    closed: 'Closed',
  },
  satisfied: 'You said on the phone that you are satisfied.',
  next: 'What comes next',
  due: {
    answer: when => `The hospital answers you by ${sayWithin(when)}.`,
    remedy: when => `The hospital puts it right by ${sayWithin(when)}, and says so here.`,
    callAgain: when =>
      `The hospital calls you by ${sayWithin(when)} to ask whether you are satisfied.`,
  },
  over: 'This is closed. If there is more to say, please send another comment.',
  late: 'The promised time has passed. The outpatient office is pressing for it.',
  callBack: when => `The hospital calls you by ${sayWithin(when)}.`,
  person: 'In a hurry? Ask a person',
  kind: 'What about',
  which: 'Which visit (optional)',
  noVisit: 'No particular visit',
  text: 'Your comment',
  textHint: 'When, where, and what happened',
  submit: 'Send',
  submitting: 'Sending…',
  sent: 'We have your comment',
  sentNote: when => `You get an answer here by ${sayWithin(when)}.`,
  chooseKind: 'Please choose one',
  writeText: 'Please write your comment, at least two letters',
  addPatient: 'Add a patient',
  noPatient: 'Add a patient first',
  noPatientNote: 'So we know whom to answer.',
};
