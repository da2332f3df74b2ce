import type { RefusalTexts } from '../refusal';

export const changesRefusals = {
  PLACES_SOLD: ({ sold }) => ({
    message: `已经约出 ${sold} 个号，不能少于约出的`,
    wayOn: '请留够已约的时段和号数，或者停诊。',
  }),
  SESSION_HOURS: ({ max }) => ({
    message: `时间排不下：每段最多 ${max} 分钟，当天要结束`,
    wayOn: '请改开始时间、每段分钟或段数。',
  }),
  PERIOD_UNKNOWN: () => ({
    message: '医院没有这个时段',
    wayOn: '门诊时间可能刚改过，请返回重新选择。',
  }),
  SESSION_EXISTS: () => ({
    message: '这位医生这个时段已经有门诊',
    wayOn: '请直接改那一次门诊，或换一个时段。',
  }),
  DOCTOR_BUSY: ({ doctor, department, start, end, room }) => ({
    message: `${doctor} ${start}–${end} 在${room}有${department}门诊，不能同时看两处`,
    wayOn: '请换时间或换医生，或先停那一次门诊。',
  }),
  AWAY_RANGE: () => ({ message: '结束日期早于开始日期', wayOn: '请重新选日期。' }),
  CHANGE_EMPTY: () => ({ message: '和现在一样，没有要改的', wayOn: '请看看是不是已经改过了。' }),
  CHANGE_OUTDATED: () => ({
    message: '刚才有了新的预约或改动，影响和您看到的不同',
    wayOn: '什么都还没有改。请看新的影响，再决定。',
  }),
  CHANGE_TYPE_NUMBER: ({ withdrawn }) => ({
    message: `会少掉 ${withdrawn} 次门诊，请先输入这个数`,
    wayOn: '什么都还没有改。请核对有没有选错文件或日期。',
  }),
  CHANGE_UNKNOWN: () => ({ message: '没有找到这次改动', wayOn: '请刷新后再看。' }),
  CHANGE_NOT_BACK: () => ({
    message: '这次改动已经撤回，或不能撤回',
    wayOn: '请刷新后再看；需要时可以再改一次。',
  }),
} satisfies Partial<RefusalTexts>;
