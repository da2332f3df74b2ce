/**
 * All problems of a name, a phone or a document (R1). Their sentences are in
 * `texts/zh-CN/people/identity.ts`.
 */
export const identityProblems = [
  'NAME_MISSING',
  'NAME_TOO_SHORT',
  'NAME_TOO_LONG',
  'NAME_CHARACTERS',
  'PHONE_MISSING',
  'PHONE_AREA_CODE',
  'PHONE_FORM',
  'DOCUMENT_KIND',
  'DOCUMENT_MISSING',
  'DOCUMENT_LENGTH',
  'DOCUMENT_CHARACTERS',
  'DOCUMENT_REGION',
  'DOCUMENT_REGION_PERMIT',
  'DOCUMENT_REGION_CARD',
  'DOCUMENT_BIRTH_DATE',
  'DOCUMENT_BIRTH_FUTURE',
  'DOCUMENT_CHECK',
  'TRAVEL_PERMIT_HK_MACAO_FORM',
  'TRAVEL_PERMIT_TAIWAN_FORM',
  'PASSPORT_FORM',
  'FOREIGN_CARD_FORM',
  'MILITARY_CARD_FORM',
  'CHILD_BIRTH_DATE',
  'CHILD_BIRTH_FUTURE',
  'CHILD_TOO_OLD',
] as const;
export type IdentityProblem = (typeof identityProblems)[number];
