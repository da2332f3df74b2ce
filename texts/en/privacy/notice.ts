import type { privacyNotice as zh } from '../../zh-CN/privacy/notice';

/**
 * The privacy notice (R25) in English: a translation of the version it names. A new version of the
 * Chinese notice needs a new translation.
 */
export const privacyNotice: typeof zh = {
  version: 2,
  lead: 'Please take a minute: what the hospital keeps about you, what for, who can see it, and what you can do. This is a translation: the Chinese text is the binding one.',
  sections: [
    {
      title: 'What we keep',
      sentences: [
        'Identity: name, kind and number of the ID, phone, and the code of your WeChat in this mini-program.',
        "Health: on which day you see which department and doctor, and whether you came; what you wrote on the reason for the visit when you booked; your reviews and comments; dates of return visits; and of a hospital stay, the ward's list of discharged patients and what was said in follow-up calls.",
        'If you do not agree to the identity, you cannot add a patient. If you do not agree to the health information, you cannot book, review or comment on the phone. You can still see and cancel what is booked, and use the desks of the hospital.',
        'For a child under 14, the guardian agrees.',
      ],
    },
    {
      title: 'What for',
      sentences: [
        'Booking by real name, checking at check-in, reaching you when a clinic is cancelled or moved, calls after the visit, and handling your comments. Never for advertising, and never sold.',
      ],
    },
    {
      title: 'Who can see it',
      sentences: [
        'The information desk: name, phone, and the first and last digits of the ID of those who booked. To check who you are it sees the whole number once, and each time is recorded.',
        'Doctors: the lists of their own clinics, and what you wrote on the reason for the visit. The follow-up office: lists of discharged patients, follow-up calls and comments. The outpatient office: appointments, comments and records of what staff did.',
        'Name, ID number, phone and what you write are encrypted before they are kept. Not encrypted are department, doctor, date, state and the choices of a review; they carry no name, only a number.',
        "The data lies on Tencent Cloud, and so does the key that opens it. So the hospital's IT department and Tencent Cloud could technically see it; contracts and rules bind them.",
        'WeChat knows that you use this mini-program. It passes on the reminders, and can see the patient\'s name, the department, the doctor and the time in them. When you tap "WeChat\'s mobile number" or "WeChat\'s real name", WeChat tells the hospital the result.',
      ],
    },
    {
      title: 'What you can do',
      sentences: [
        'Under "Me → Privacy and data" you can see at any time what the hospital keeps and for how long, take a copy, change the phone, take back your consent, and close the account. If a name or an ID is wrong, please bring the ID to the registration desk.',
        'Past visits and records of staff have to be kept for a time and are then deleted by themselves. What need not be kept is deleted at once.',
        'For questions or complaints about privacy, please go to the outpatient office.',
      ],
    },
  ],
};
