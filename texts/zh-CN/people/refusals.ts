import type { RefusalTexts } from '../refusal';

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
    message: '医院的记录显示这位就诊人已经离世，不能再预约',
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
  NAME_OF_CHILD: () => ({
    message: '儿童用监护人证件登记，姓名不能直接更正',
    wayOn: '请按正确的姓名重新登记，并预约；原来的预约请取消。',
  }),
} satisfies Partial<RefusalTexts>;
