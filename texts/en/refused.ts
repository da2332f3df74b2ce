import type { refused as zh } from '../zh-CN/refused';

/** The steps that help after a refusal. */
export const refused: typeof zh = {
  otherSlot: 'Other times',
  otherSession: 'Other clinics',
  wait: 'Join waiting list',
  toAppointments: 'My visits',
  readPrivacy: 'Privacy notice',
  toPatients: 'Patients',
  toStrikes: 'No-show record',
};
