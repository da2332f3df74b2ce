import type { DocumentKind } from '../../../domain/people/documentKinds';
import type { IdentityProblem } from '../../../domain/people/problems';

/** The names of documents in lists and forms. */
export const documentKindTexts: Record<DocumentKind, string> = {
  residentIdentityCard: '居民身份证',
  residencePermit: '港澳台居民居住证',
  travelPermitHkMacao: '港澳居民来往内地通行证（回乡证）',
  travelPermitTaiwan: '台湾居民来往大陆通行证（台胞证）',
  passport: '护照',
  foreignPermanentResidentCard: '外国人永久居留身份证',
  militaryCard: '军人证件',
  guardianChild: '儿童（无证件，用监护人证件）',
};

/** The mistake in a name, a phone or a document, and how to correct it. */
export const identityTexts: Record<IdentityProblem, string> = {
  NAME_MISSING: '请填写姓名',
  NAME_TOO_SHORT: '姓名至少两个字，请写全',
  NAME_TOO_LONG: '姓名最多 30 个字，请核对',
  NAME_CHARACTERS: '姓名只能写汉字或英文字母，请照证件上的写',
  PHONE_MISSING: '请填写电话号码',
  PHONE_AREA_CODE: '座机请加上区号，如 0731-82345678',
  PHONE_FORM: '电话号码不对，请填 11 位手机号，或带区号的座机',
  DOCUMENT_KIND: '请选择证件类型',
  DOCUMENT_MISSING: '请填写证件号码',
  DOCUMENT_LENGTH: '证件号码应为 18 位，请数一数有没有多写或漏写',
  DOCUMENT_CHARACTERS: '证件号码只有数字，最后一位可能是 X，请核对',
  DOCUMENT_REGION: '证件号码开头的地区不对，请核对',
  DOCUMENT_REGION_PERMIT: '这是港澳台居民居住证的号码，请把证件类型改成“港澳台居民居住证”',
  DOCUMENT_REGION_CARD: '这是居民身份证的号码，请把证件类型改成“居民身份证”',
  DOCUMENT_BIRTH_DATE: '证件号码里的出生日期不对，请核对',
  DOCUMENT_BIRTH_FUTURE: '证件号码里的出生日期还没有到，请核对',
  DOCUMENT_CHECK: '证件号码有一位写错了，请对照证件再看一遍',
  TRAVEL_PERMIT_HK_MACAO_FORM:
    '回乡证号码是 H 或 M 开头，后面 8 位数字（旧证 10 位）；非中国籍的是 HA 或 MA 加 7 位数字',
  TRAVEL_PERMIT_TAIWAN_FORM: '台胞证号码是 8 位数字（旧证 10 位，可能带一个字母）',
  PASSPORT_FORM: '护照号码是 5 到 12 位字母和数字，请照护照上的写',
  FOREIGN_CARD_FORM: '号码是 9 开头的 18 位（新证），或 3 个字母加 12 位数字（旧证）',
  MILITARY_CARD_FORM: '请照证件写全，如“军字第1234567号”',
  CHILD_BIRTH_DATE: '孩子的出生日期不对，请重新选择',
  CHILD_BIRTH_FUTURE: '孩子的出生日期还没有到，请重新选择',
  CHILD_TOO_OLD: '已满 18 岁，请用本人的证件',
};
