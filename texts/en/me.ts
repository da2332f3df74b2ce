import type { me as zh } from '../zh-CN/me';

export const me: typeof zh = {
  title: 'Me',
  groups: {
    visits: 'Visits',
    voice: 'Reviews and health',
    settings: 'Settings',
    hospital: 'Hospital',
  },
  patients: 'Patients',
  appointments: 'My visits',
  strikes: 'No-show record',
  strikesNote: 'How many there are, and whether you can book',
  notice: 'Booking rules',
  invitation: 'Staff invitation code',
  invitationNote: 'For staff of this hospital',
  staff: name => `Hello ${name}`,
  staffNote: 'Staff',
  languageLater: 'This language is not on the phone yet',
  languageLaterWay:
    'For now the pages are in Simplified Chinese. They change when you open the mini-program with a network.',
  followUpPhone: 'Follow-up calls',
  followUpPhoneNote: (office, phone) => `${office} calls you from ${phone}`,
  servicePhone: 'Hospital phone',
  servicePhoneNote: (phone, hours) => `${phone}, ${hours}`,
  version: (version, hospital) => `${hospital} · version ${version}`,
};
