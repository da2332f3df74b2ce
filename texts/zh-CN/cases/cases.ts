import type {
  CallAgainOutcome,
  CaseAction,
  CaseDue,
  CaseKind,
  CaseMatter,
  CaseSource,
  CaseState,
  CaseStep,
} from '../../../types/cases/cases';

/** The names of cases and their parts, for staff and patients (R16). */
export const caseTexts = {
  kinds: {
    conduct: '医德医风',
    attitude: '服务态度',
    skill: '医疗技术',
    treatment: '治疗效果',
    fees: '收费',
    environment: '环境卫生',
    process: '流程和候诊',
    other: '其他',
  } satisfies Record<CaseKind, string>,
  matters: { complaint: '投诉', improvement: '整改建议', callBack: '希望回电' } satisfies Record<
    CaseMatter,
    string
  >,
  sources: {
    survey: '满意度调查',
    call: '回访电话',
    desk: '导诊台登记',
    patient: '患者提交',
  } satisfies Record<CaseSource, string>,
  states: {
    open: '待受理',
    assigned: '待答复',
    answered: '已答复',
    remedied: '已整改',
    calledAgain: '仍不满意',
    closed: '已办结',
  } satisfies Record<CaseState, string>,
  due: {
    answer: '应答复',
    remedy: '应整改',
    callAgain: '应再次回访',
  } satisfies Record<CaseDue, string>,
  outcomes: {
    satisfied: '满意',
    notSatisfied: '仍不满意',
    notReached: '没有联系上',
  } satisfies Record<CallAgainOutcome, string>,
  steps: {
    opened: '登记',
    surveyChanged: '患者改了评价',
    assigned: '指定负责人',
    answered: '答复',
    remedied: '整改',
    calledAgain: '再次回访',
    notReached: '再次回访，没有联系上',
    closed: '办结',
  } satisfies Record<CaseStep, string>,
  actions: {
    assign: '指定负责人',
    answer: '答复患者',
    remedy: '登记整改',
    callAgain: '登记再次回访',
    close: '办结',
  } satisfies Record<CaseAction, string>,
  closedBecause: { satisfied: '患者满意', reason: '说明原因后办结' },
  /** The case's text if the patient only asked to be called. */
  callBack: '患者在满意度调查里希望医院回电话。',
  /** The first line of a case's text if a basically satisfied patient suggests something. */
  improvement: '基本满意，提出了意见建议。',
  /**
   * The case's text if a patient was dissatisfied and wrote nothing: the answers that they chose.
   */
  chosen: (bad: string[]) => `不满意：${bad.join('、')}`,
  written: (question: string, text: string) => `${question}：${text}`,
  overall: '总体',
};
