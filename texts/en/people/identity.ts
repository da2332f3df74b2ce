import type {
  identityTexts as zh,
  documentKindTexts as zhKinds,
} from '../../zh-CN/people/identity';

/** The names of documents in lists and forms. */
export const documentKindTexts: typeof zhKinds = {
  residentIdentityCard: 'Chinese resident ID card',
  residencePermit: 'Residence permit for Hong Kong, Macao and Taiwan residents',
  travelPermitHkMacao: 'Mainland travel permit for Hong Kong and Macao residents',
  travelPermitTaiwan: 'Mainland travel permit for Taiwan residents',
  passport: 'Passport',
  foreignPermanentResidentCard: 'Foreign permanent resident ID card',
  militaryCard: 'Military ID',
  guardianChild: "Child without ID (uses the guardian's)",
};

/** The mistake in a name, a phone or a document, and how to correct it. */
export const identityTexts: typeof zh = {
  NAME_MISSING: 'Please fill in the name',
  NAME_TOO_SHORT: 'The name needs at least two letters. Please write it in full',
  NAME_TOO_LONG: 'The name has at most 30 letters. Please check',
  NAME_CHARACTERS: 'Only Chinese characters or English letters, as on the ID',
  PHONE_MISSING: 'Please fill in the phone number',
  PHONE_AREA_CODE: 'A landline needs its area code, for example 0731-82345678',
  PHONE_FORM: 'Please give a Chinese mobile number of 11 digits, or a landline with area code',
  DOCUMENT_KIND: 'Please choose the kind of ID',
  DOCUMENT_MISSING: 'Please fill in the ID number',
  DOCUMENT_LENGTH: 'The ID number has 18 characters. Please count them',
  DOCUMENT_CHARACTERS: 'The ID number has only digits, and the last may be an X. Please check',
  DOCUMENT_REGION: 'The first digits of the ID number, its region, are not right. Please check',
  DOCUMENT_REGION_PERMIT:
    'This is the number of a residence permit for Hong Kong, Macao and Taiwan residents. Please choose that kind of ID',
  DOCUMENT_REGION_CARD:
    'This is the number of a Chinese resident ID card. Please choose that kind of ID',
  DOCUMENT_BIRTH_DATE: 'The birth date in the ID number is not right. Please check',
  DOCUMENT_BIRTH_FUTURE: 'The birth date in the ID number is still to come. Please check',
  DOCUMENT_CHECK: 'One digit of the ID number is wrong. Please compare it with the ID',
  TRAVEL_PERMIT_HK_MACAO_FORM:
    'The number is H or M and 8 digits (10 on older permits); for other nationals HA or MA and 7 digits',
  TRAVEL_PERMIT_TAIWAN_FORM:
    'The number has 8 digits (10 on older permits, which may have a letter)',
  PASSPORT_FORM: 'A passport number has 5 to 12 letters and digits, as in the passport',
  FOREIGN_CARD_FORM:
    'The number has 18 digits and begins with 9 (new card), or 3 letters and 12 digits (old card)',
  MILITARY_CARD_FORM:
    'Please write it in full, as on the ID: the Chinese characters and the number',
  CHILD_BIRTH_DATE: "The child's birth date is not right. Please choose again",
  CHILD_BIRTH_FUTURE: "The child's birth date is still to come. Please choose again",
  CHILD_TOO_OLD: 'From the age of 18 an own ID is needed',
};
