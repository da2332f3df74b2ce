import type { dataKindTexts as zh } from '../../zh-CN/privacy/dataKinds';

/** The names of the kinds of data that the hospital stores about a person (R25). */
export const dataKindTexts: typeof zh = {
  identity: 'Identity',
  visits: 'Appointments and visits',
  strikes: 'No-shows',
  returnVisits: 'Return visits',
  surveys: 'Reviews',
  cases: 'Comments and complaints',
  stays: 'Hospital stays',
  followUps: 'Follow-up calls',
  care: 'Health messages',
};
