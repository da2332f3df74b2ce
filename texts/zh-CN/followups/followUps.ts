import type { ConditionProblem } from '../../../domain/calling/condition';
import type { Course, RefusalReason } from '../../../types/calling/reasons';
import type { DischargeProblem, DischargeProblemCode } from '../../../types/discharges/discharges';
import type { DischargeView } from '../../../types/discharges/views';
import type {
  FollowUpBy,
  FollowUpKind,
  FollowUpOutcome,
  FollowUpState,
  FollowUpWay,
  Sex,
} from '../../../types/followups/followUps';
import { rowAt } from '../files/place';

/** The names of follow-ups and stays and their parts (R15). */
export const followUpTexts = {
  kinds: {
    outpatientSeen: '门诊就诊后',
    outpatientMissed: '预约未到诊',
    dischargeDay: '出院当天',
    discharge1: '出院第一次',
    discharge2: '出院第二次',
    discharge3: '出院第三次',
    healthCheck: '体检后',
    referred: '其他单位转来',
    returnMissed: '未按期复诊',
    careWorry: '患者请求回电',
    caseAgain: '投诉再次回访',
    byCondition: '按病情再随访',
    homeVisit: '上门随访',
    sampled: '抽样回访',
  } satisfies Record<FollowUpKind, string>,
  by: {
    department: '就诊科室',
    attendingDoctor: '主管医生',
    nurse: '病区护士',
    serviceCentre: '服务中心',
    healthCheckCentre: '体检中心',
    followUpOffice: '随访中心',
  } satisfies Record<FollowUpBy, string>,
  states: {
    planned: '未到日期',
    due: '待随访',
    overdue: '已逾期',
    retry: '待重拨',
    reached: '已随访',
    closed: '已结束',
  } satisfies Record<FollowUpState, string>,
  ways: {
    phone: '电话',
    message: '短信',
    online: '网络',
    letter: '信件',
    onSite: '来院',
    homeVisit: '上门',
  } satisfies Record<FollowUpWay, string>,
  outcomes: {
    reached: '已联系上',
    noAnswer: '关机或无人接听',
    busy: '占线',
    wrongNumber: '号码不对',
    noSuchNumber: '空号',
    notUnderstood: '听不清或语言不通',
    declined: '不愿接受随访',
    neverCall: '以后都不要再打',
    movedHospital: '转到别的医院',
    readmitted: '再次住院',
    died: '已去世',
  } satisfies Record<FollowUpOutcome, string>,
  /** The effects of an outcome, shown before it is recorded. */
  follows: {
    reached: '本次随访完成',
    noAnswer: '改天再打',
    busy: '改天再打',
    wrongNumber: '改天再打，请先核对号码',
    noSuchNumber: '改天再打，请先核对号码',
    notUnderstood: '改天再打，可请家属或会说方言的同事帮忙',
    declined: '这次住院（就诊）的随访全部结束',
    neverCall: '这位患者的随访全部结束，以后也不再安排，直到取消',
    movedHospital: '本次随访结束',
    readmitted: '本次住院的随访全部结束',
    died: '向家属致意；这位患者的随访全部结束，以后不再联系',
  } satisfies Record<FollowUpOutcome, string>,
  courses: { recovered: '已经康复', goesOn: '还没有康复' } satisfies Record<Course, string>,
  refusalReasons: {
    recovered: '已经好了',
    noTime: '没有时间',
    disturbed: '觉得打扰',
    distrust: '怕是骗子',
    elsewhere: '在别处看病',
    unsaid: '没有说原因',
  } satisfies Record<RefusalReason, string>,
  conditionProblems: {
    WORDS_MISSING: '患者的回答要请医生看：请写下患者的原话，或写明为什么不用问医生',
    DAY_WRONG: '下次随访请选明天起一年内的日子',
    DAY_AFTER_RECOVERY: '已经康复的，不用再定下次随访',
    REASON_MISSING: '请选患者为什么以后都不要打',
  } satisfies Record<ConditionProblem, string>,
  /** The words of a case if a patient only said that they were dissatisfied. */
  dissatisfied: '回访时表示不满意',
  sexes: { male: '男', female: '女' } satisfies Record<Sex, string>,
  results: {
    cured: '治愈',
    better: '好转',
    unchanged: '未愈',
    transferred: '转院',
    left: '自动出院',
    died: '死亡',
    other: '其他',
  } satisfies Record<DischargeView['result'], string>,
};

/**
 * The problems of a row in a list of discharged patients; the line and the column are shown next to
 * them.
 */
export const dischargeTexts: Record<
  DischargeProblemCode,
  (problem: Pick<DischargeProblem, 'field' | 'other'>) => string
> = {
  COLUMN_MISSING: ({ field }) => `表头缺少“${field}”这一列`,
  NO_ROWS: () => '表里没有出院患者',
  ROW_TOO_LONG: () => '这一行比表头多出内容，请检查有没有多写逗号',
  FIELD_MISSING: ({ field }) => `没有填写${field}`,
  FIELD_TOO_LONG: ({ field }) => `${field}太长，请缩短`,
  STAY_FORM: () => '住院号只能用字母、数字和短横，最多 30 位',
  STAY_TWICE: ({ other }) => `这个住院号在${other && rowAt(other)}已经有了`,
  STAY_ZEROS: ({ other }) =>
    `${other ? `${rowAt(other)}有` : '以前登记过'}一个只差前面的 0 的住院号。可能是表格软件去掉了 0：请把这一列设成“文本”格式，写全住院号`,
  NAME_WRONG: () => '姓名不对，请写 2 至 30 个汉字或字母',
  SEX_UNKNOWN: () => '性别不对，请写男或女',
  DOCUMENT_WRONG: () => '证件号码不对，请核对；没有证件请留空',
  DOCUMENT_CUT: () =>
    '证件号码被表格软件当成数字，只留下了前 15 位。请把这一列设成“文本”格式，从原系统重新填写或导出，存成 XLSX',
  PHONE_WRONG: () => '联系电话不对，请写手机号码或带区号的座机',
  DATE_WRONG: ({ field }) => `${field}不对，请写成 2026-11-20 的样子`,
  DATE_FUTURE: ({ field }) => `${field}还没有到，请核对`,
  DATES_TURNED: () => '出院日期早于入院日期，请核对',
  RESULT_UNKNOWN: () => '转归不对，请写治愈、好转、未愈、转院、自动出院、死亡或其他',
  WAY_UNKNOWN: ({ field }) => `${field}不对，请写邮寄或病区；不写就当作在病区填的`,
  RATING_UNKNOWN: ({ field }) => `${field}不对，请写满意、基本满意或不满意`,
  WISH_UNKNOWN: ({ field }) => `“${field}”不对，请写是或否`,
  TEXT_UNREADABLE: ({ field }) => `${field}里有认不出的字符，请重新填写`,
};
