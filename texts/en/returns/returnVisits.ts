import type { returnVisitTexts as zh } from '../../zh-CN/returns/returnVisits';

/** Return visits (R13): how they stand. What staff read is not here. */
export const returnVisitTexts: Pick<typeof zh, 'states'> = {
  states: {
    waiting: 'To be booked',
    booked: 'Booked',
    came: 'Done',
    notBooked: 'Not booked',
    notCome: 'Did not come',
    withdrawn: 'Withdrawn',
  },
};
