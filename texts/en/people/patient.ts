import type { patient as zh } from '../../zh-CN/people/patient';

export const patient: typeof zh = {
  title: 'Add a patient',
  byCard: {
    take: 'Photograph ID card',
    reading: 'Reading…',
    note: 'WeChat reads the name and the number. The hospital deletes the picture before that, and keeps nothing of it.',
    read: 'Name and number are filled in. Please compare them with the card',
  },
  name: 'Name',
  namePlaceholder: 'As on the ID',
  childName: "Child's name",
  kind: 'Kind of ID',
  number: 'ID number',
  numberPlaceholder: 'As on the ID',
  guardianKind: "Guardian's kind of ID",
  guardianNumber: "Guardian's ID number",
  birthDate: "Child's birth date",
  birthDatePlaceholder: 'Please choose',
  phone: 'Phone',
  phonePlaceholder: 'Mobile, or area code and number',
  phoneHint: 'We call it when a clinic is cancelled or moved',
  phoneByWeChat:
    "We call it when a clinic is cancelled or moved. If empty, your WeChat's mobile number is taken",
  askedByWeChat:
    'If the phone is empty, WeChat asks whether to give your mobile number to the hospital. If you allow it, you need not type it; and if the hospital has the same number, you see all records at once. If you type a phone, WeChat does not ask.',
  noGuideline:
    "You did not agree to WeChat's privacy guideline, so WeChat does not give the hospital your number",
  noGuidelineWayOn:
    'You can still book: type a phone and save. If you wish to agree, you can see it again.',
  guidelineAgain: 'See it again',
  privacy:
    'This is only used for booking and for checking at the visit. The ID number is kept encrypted, and pages show only its first and last digits. The information desk sees it whole only to check who you are, and each time is recorded. Who can see what is said under "Me → Privacy and data".',
  submit: 'Save',
  submitByWeChat: 'Save with WeChat no.',
  submitting: 'Saving…',
  restored: 'What you filled in last time is still here.',
  clear: 'Clear all',
  checkFields: 'Something needs to be put right. Please see the words in red.',
  saved: 'Added',
  proven: 'Added and confirmed',
  unproven: 'Added. Not confirmed yet: tap "Confirm" to try again',
};
