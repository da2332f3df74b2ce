import type { returnVisitTexts as zh } from '../../zh-CN/returns/returnVisits';

/** The states of return visits (R13). Texts for staff are not here. */
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
