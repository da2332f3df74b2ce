import type { caseTexts as zh } from '../../zh-CN/cases/cases';

/** The names of comments and complaints (R16). Texts for staff are not here. */
export const caseTexts: Pick<typeof zh, 'kinds' | 'matters' | 'states' | 'overall'> = {
  kinds: {
    conduct: 'Ethics',
    attitude: 'Attitude of staff',
    skill: 'Medical skill',
    treatment: 'Result of treatment',
    fees: 'Fees',
    environment: 'Cleanliness',
    process: 'Procedure and waiting',
    other: 'Other',
  },
  matters: {
    complaint: 'Complaint',
    improvement: 'Suggestion',
    callBack: 'Call me back',
  },
  states: {
    open: 'Received',
    assigned: 'Being looked into',
    answered: 'Answered',
    remedied: 'Put right',
    calledAgain: 'Not yet satisfied',
    closed: 'Closed',
  },
  overall: 'Overall',
};
