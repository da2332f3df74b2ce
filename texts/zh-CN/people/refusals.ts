import type { Difference } from '../../../domain/people/joining';
import type { RefusalTexts } from '../refusal';

const differenceTexts: Record<Difference, string> = {
  number: '两份档案的同一种证件号码不同，是两个人',
  birthDate: '两份档案的出生日期不同，是两个人',
  sex: '两份档案的性别不同，是两个人',
  guardian: '一份是儿童的，一份是监护人的，是两个人',
};

export const peopleRefusals = {
  PATIENT_UNKNOWN: () => ({ message: '没有找到这位就诊人', wayOn: '请先添加就诊人。' }),
  PATIENT_LIMIT: ({ max }) => ({
    message: `一个微信号最多添加 ${max} 位就诊人`,
    wayOn: '可以先移除不再使用的就诊人，再添加。',
  }),
  PATIENT_HAS_APPOINTMENTS: ({ count }) => ({
    message: `这位就诊人还有 ${count} 个待就诊的预约，暂不能移除`,
    wayOn: '请就诊后，或取消预约后再移除。',
  }),
  PERSON_DIED: () => ({
    message: '医院的记录显示这位就诊人已经离世，不能再预约或安排电话',
    wayOn: '如果记录有误，请致电医院更正，我们深表歉意。',
  }),
  CHILDREN_FULL: ({ max }) => ({
    message: `同一位监护人名下最多登记 ${max} 名儿童`,
    wayOn: '请携带户口本到导诊台办理。',
  }),
  DOCUMENT_NAME_MISMATCH: () => ({
    message: '姓名与证件号码对不上，不能添加',
    wayOn: '请核对姓名和号码；确实无误的，请带证件到登记台核实。',
  }),
  NAME_WAS_CORRECTED: () => ({
    message: '这是更正以前的姓名，不能再更正回去',
    wayOn: '如果上次更正错了，请在“合并档案记录”里分开那一次。',
  }),
  JOIN_SAME: () => ({
    message: '这两份档案已经是同一份了',
    wayOn: '不用再合并。请返回查看这位患者。',
  }),
  JOIN_TWO_PEOPLE: ({ difference }) => ({
    message: differenceTexts[difference],
    wayOn: '不能合并。请核对证件，选对要合并的两份档案。',
  }),
  JOIN_UNDER_WAY: () => ({
    message: '其中一份档案正在合并或分开',
    wayOn: '请过两三分钟再试。',
  }),
  JOIN_UNKNOWN: () => ({ message: '没有找到这次合并', wayOn: '请返回“合并档案记录”重新选择。' }),
  JOIN_NOT_LAST: () => ({
    message: '合并后的档案又并入了另一份档案',
    wayOn: '请先分开后来的那次合并，再分开这一次。',
  }),
} satisfies Partial<RefusalTexts>;
