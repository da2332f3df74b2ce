import type { OwnDocumentKind } from '../../domain/people/documentKinds';
import type { RowPlace } from '../answer';
import type { DischargeView } from './views';
import { wardAnswerVariants } from './wardAnswers';

/** The columns of a list of discharged patients as hospitals name them (R15), by meaning. */
export const dischargeColumns = {
  stay: '住院号',
  name: '姓名',
  sex: '性别',
  document: '证件号码',
  phone: '联系电话',
  department: '科室',
  diagnosis: '出院诊断',
  admittedOn: '入院日期',
  dischargedOn: '出院日期',
  result: '转归',
} as const;
export type DischargeField = keyof typeof dischargeColumns;
/** Optional columns from the ward's own form (R15). */
export const wardColumns = {
  bed: '床号',
  doctor: '主管医生',
  nurse: '责任护士',
  contact: '联系人',
  relation: '与患者关系',
  contactPhone: '联系人电话',
  contact2: '联系人2',
  relation2: '联系人2与患者关系',
  contactPhone2: '联系人2电话',
  address: '住址',
  workplace: '工作单位',
} as const;
export type WardField = keyof typeof wardColumns;

/** The fields of the ward that contain a phone to call. */
export const wardPhones = ['contactPhone', 'contactPhone2'] as const satisfies WardField[];
export const isWardPhone = (field: WardField): boolean =>
  (wardPhones as readonly WardField[]).includes(field);

/** The maximum length of each field of the ward. */
export const wardLongest: Readonly<Record<WardField, number>> = {
  ...{ bed: 20, doctor: 30, nurse: 30, contact: 30, relation: 10, contactPhone: 20 },
  ...{ contact2: 30, relation2: 10, contactPhone2: 20 },
  ...{ address: 100, workplace: 60 },
};

/**
 * An optional column: it distinguishes a passport from a permit with the same form of number (R1).
 */
export const documentKindColumn = '证件类型';

/** Other names of these columns in hospitals: a list is read with any of them. */
export const dischargeVariants: Readonly<Record<string, readonly string[]>> = {
  住院号: ['病案号', '住院编号', '住院号码', '病历号', '住院流水号', '就诊流水号'],
  姓名: ['患者姓名', '病人姓名', '患者', '病人'],
  性别: ['患者性别', '男女'],
  证件号码: ['证件号', '身份证号', '身份证号码', '身份证', '身份证件号码', '居民身份证号'],
  联系电话: ['电话', '手机', '手机号', '手机号码', '电话号码', '患者电话', '联系方式', '本人电话'],
  科室: ['出院科室', '科室名称', '出院科别', '病区', '所在科室', '住院科室'],
  出院诊断: ['诊断', '主要诊断', '出院主要诊断', '诊断名称', '出院诊断名称'],
  入院日期: ['入院时间', '住院日期', '入院日'],
  出院日期: ['出院时间', '出院日', '离院日期', '离院时间'],
  转归: ['治疗结果', '出院情况', '离院方式', '疗效', '出院转归', '治疗转归', '出院结果'],
  证件类型: ['证件种类', '证件类别', '身份证件类型'],
  床号: ['床位', '床位号', '出院床号'],
  主管医生: ['主管医师', '主治医生', '主治医师', '经治医生', '经治医师', '管床医生', '管床医师'],
  责任护士: ['管床护士', '主管护士', '护士'],
  联系人: ['联系人姓名', '家属', '家属姓名', '家属联系人'],
  与患者关系: ['关系', '联系人关系', '与病人关系', '家属关系'],
  联系人电话: ['家属电话', '联系人手机', '家属手机', '联系人联系电话', '家属联系电话'],
  联系人2: ['第二联系人', '联系人二', '联系人2姓名', '家属2', '家属2姓名', '备用联系人'],
  联系人2与患者关系: ['关系2', '联系人2关系', '第二联系人关系', '家属2关系', '备用联系人关系'],
  联系人2电话: ['家属2电话', '联系人2手机', '第二联系人电话', '联系人二电话', '备用联系人电话'],
  住址: ['地址', '家庭住址', '家庭地址', '现住址', '联系地址', '居住地址'],
  工作单位: ['单位', '单位名称', '工作单位名称'],
  ...wardAnswerVariants,
};

/** The words in those columns, as hospitals write them. */
export const dischargeWords = {
  sexes: { 男: 'male', 男性: 'male', 女: 'female', 女性: 'female' } as Record<
    string,
    'male' | 'female'
  >,
  results: {
    治愈: 'cured',
    痊愈: 'cured',
    好转: 'better',
    未愈: 'unchanged',
    无变化: 'unchanged',
    显效: 'better',
    有效: 'better',
    无效: 'unchanged',
    转院: 'transferred',
    自动出院: 'left',
    // The words of a medical record's first page, which tell how a patient left, not how well.
    医嘱离院: 'other',
    医嘱转院: 'transferred',
    医嘱转社区卫生服务机构: 'transferred',
    '医嘱转社区卫生服务机构/乡镇卫生院': 'transferred',
    非医嘱离院: 'left',
    死亡: 'died',
    其他: 'other',
  } as Record<string, DischargeView['result']>,
  /** Unknown words, such as for other documents, count as empty. */
  documentKinds: {
    身份证: 'residentIdentityCard',
    居民身份证: 'residentIdentityCard',
    居住证: 'residencePermit',
    港澳台居民居住证: 'residencePermit',
    回乡证: 'travelPermitHkMacao',
    港澳通行证: 'travelPermitHkMacao',
    港澳居民来往内地通行证: 'travelPermitHkMacao',
    台胞证: 'travelPermitTaiwan',
    台湾通行证: 'travelPermitTaiwan',
    台湾居民来往大陆通行证: 'travelPermitTaiwan',
    护照: 'passport',
    普通护照: 'passport',
    外国护照: 'passport',
    永居证: 'foreignPermanentResidentCard',
    外国人永久居留身份证: 'foreignPermanentResidentCard',
    军官证: 'militaryCard',
    士兵证: 'militaryCard',
    军人证: 'militaryCard',
  } as Record<string, OwnDocumentKind>,
  /** A date: year, month and day, with any separators. */
  date: /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/,
} as const;

/** The possible problems of a list of discharged patients or one of its rows. */
export type DischargeProblemCode =
  | 'COLUMN_MISSING'
  | 'NO_ROWS'
  | 'ROW_TOO_LONG'
  | 'FIELD_MISSING'
  | 'FIELD_TOO_LONG'
  | 'STAY_FORM'
  | 'STAY_TWICE'
  | 'STAY_ZEROS'
  | 'NAME_WRONG'
  | 'SEX_UNKNOWN'
  | 'DOCUMENT_WRONG'
  | 'DOCUMENT_CUT'
  | 'PHONE_WRONG'
  | 'DATE_WRONG'
  | 'DATE_FUTURE'
  | 'DATES_TURNED'
  | 'RESULT_UNKNOWN'
  | 'RATING_UNKNOWN'
  | 'WISH_UNKNOWN'
  | 'WAY_UNKNOWN'
  | 'TEXT_UNREADABLE';

/**
 * One problem: the line in the file, the column's name, and the row it conflicts with, without the
 * cell's content.
 */
export interface DischargeProblem extends RowPlace {
  field: string;
  code: DischargeProblemCode;
  /** The row it conflicts with. */
  other?: RowPlace;
}
