import type { terms as zh } from '../zh-CN/terms';

/**
 * The terms of use, which WeChat's review requires in addition to the privacy guideline. The
 * Chinese text is binding.
 */
export const terms: typeof zh = {
  title: 'Terms of use',
  entry: 'Terms of use',
  lead: hospital =>
    `${hospital} offers this mini-program for booking clinics, seeing appointments and reminders, reviewing visits and sending comments. By using it you agree to the following. This is a translation: the Chinese text is the binding one.`,
  sections: (hospital, phone) => [
    {
      title: 'How to use it',
      sentences: [
        "Booking is by real name: give the patient's true name, ID and phone, and have the right to act for them.",
        'A child under 14 is added and booked for by a guardian.',
        'Please keep your WeChat safe. Bookings, cancellations and comments made with it count as yours.',
      ],
    },
    {
      title: 'Please do not',
      sentences: [
        "Do not use another person's identity, sell places, grab them by software, or take and give back places again and again.",
        'In such cases the hospital may cancel the appointments and pause booking by the "Booking rules".',
      ],
    },
    {
      title: 'What the hospital does',
      sentences: [
        'It offers booking by the "Booking rules". Cancelled clinics and replacement doctors are announced here as early as possible, and those who booked are told.',
        "The mini-program treats nobody and prescribes nothing. Its words do not replace a doctor's diagnosis. If it is urgent, go straight to the emergency department or call 120.",
        'During maintenance or a network failure it may not work for a while. You can still register at the hospital on the day.',
      ],
    },
    {
      title: 'Your information',
      sentences: [
        'What is kept, what for, and how to take it away or delete it, is in the "Privacy notice" and under "Privacy and data".',
      ],
    },
    {
      title: 'Fees',
      sentences: [
        'The mini-program is free. Registration and consultation fees are paid at the hospital as it has announced them.',
      ],
    },
    {
      title: 'Changes and contact',
      sentences: [
        'Changes to these terms are announced here. If you do not agree, you can close the account under "Privacy and data".',
        `With questions, please contact ${hospital}, phone ${phone}.`,
      ],
    },
  ],
  privacy: 'Privacy notice',
};
