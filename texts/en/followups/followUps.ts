import type { followUpTexts as zh } from '../../zh-CN/followups/followUps';

/**
 * The names of follow-up calls (R15) in the file of a person's own data. Texts for staff are not
 * here.
 */
export const followUpTexts: Pick<typeof zh, 'kinds' | 'outcomes'> = {
  kinds: {
    outpatientSeen: 'After a visit',
    outpatientMissed: 'After a missed visit',
    dischargeDay: 'On the day of leaving the ward',
    discharge1: 'First after leaving the ward',
    discharge2: 'Second after leaving the ward',
    discharge3: 'Third after leaving the ward',
    healthCheck: 'After a health check',
    referred: 'Referred by another hospital',
    returnMissed: 'Return visit not made',
    careWorry: 'You asked to be called',
    caseAgain: 'About a complaint',
    homeVisit: 'Visit at home',
    sampled: 'Drawn at random',
    byCondition: 'About your condition',
  },
  outcomes: {
    reached: 'Reached',
    noAnswer: 'Phone off, or no answer',
    busy: 'Line busy',
    wrongNumber: 'Wrong number',
    noSuchNumber: 'No such number',
    notUnderstood: 'Not understood',
    declined: 'Did not wish to be called',
    neverCall: 'Never to be called again',
    movedHospital: 'At another hospital',
    readmitted: 'In hospital again',
    died: 'Has died',
  },
};
