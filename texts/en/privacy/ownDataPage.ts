import type { ownData as zh } from '../../zh-CN/privacy/ownDataPage';
import { counted } from '../plural';
import { sayMonths } from '../say';
import { dataKindTexts } from './dataKinds';

/** On this page the first kind lists its contents. */
const kinds = { ...dataKindTexts, identity: 'Name, ID, phone' };

/** Me → Privacy and data (R25). */
export const ownData: typeof zh = {
  title: 'Privacy and data',
  entryNote: 'What the hospital keeps; take it away, correct it, close the account',
  notice: 'Privacy and consent',
  noticeNote: 'Read the notice, change or take back your consent',
  kinds,
  count: (kind, count) => (kind === 'identity' ? 'Kept' : counted(count, 'entry', 'entries')),
  take: { html: 'Download', json: 'For other software' },
  saved: file => `Downloaded: ${file}`,
  unproven: 'Confirm who you are to see all and download it.',
  phone: {
    change: 'Change phone',
    label: 'New phone',
    save: 'Save',
    leave: 'Leave as it is',
    changed: 'The phone is changed',
  },
  nobody: 'Nothing is kept about you',
  nobodyNote: 'When you have added a patient, you see here what the hospital keeps.',
  periods: {
    title: 'For how long',
    sentences: months => [
      `Appointments, no-shows and return visits are kept for ${sayMonths(months.visits)}, reviews for ${sayMonths(months.surveys)}.`,
      `Comments are kept for ${sayMonths(months.cases)} after they are closed; stays, follow-up calls and health messages for ${sayMonths(months.followUps)}.`,
      `Messages are kept for ${sayMonths(months.notices)}. Deleting those sent does not change how many you have allowed.`,
      `After you close the account or take back your consent, the record of the consent is kept for ${sayMonths(months.agreements)}; records of what staff did for ${sayMonths(months.records)}.`,
      'After that it is deleted by itself. What is not finished is deleted once it is.',
    ],
  },
  close: {
    title: 'Close the account',
    sentences: [
      'This WeChat then no longer sees the patients. Waiting lists, messages and consents end.',
      'Past visits, no-shows and records of staff stay at the hospital for the times above and are then deleted. A patient without any record is deleted at once.',
      'While visits are booked the account cannot be closed. Please cancel them first.',
    ],
    button: 'Close account',
    ask: {
      title: 'Close the account?',
      content: 'Patients, waiting lists and messages end. You can add them again later.',
      yes: 'Close it',
      no: 'Keep it',
    },
    done: 'The account is closed',
  },
  desk: 'If a name or an ID is wrong, please bring the ID to the registration desk.',
};
