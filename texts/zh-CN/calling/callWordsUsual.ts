import type { Words } from '../../../types/calling/words';

/** The usual words of a call (R15). The hospital's own greeting is part of its data, and is empty here. */
export const callWordsUsual: Words = {
  greeting: '',
  convenient: '现在说话方便吗？只占用您几分钟。',
  purpose: '想问问您回家以后恢复得怎么样，对医院有什么意见和建议。',
  guidance:
    '请按医生的嘱咐用药、休息和复查；哪里不舒服，请及时来医院或打医院电话。具体的病情和用药，我请医生给您回话。',
  wrongNumber: '对不起，打错了，打扰您了。再见。',
  closing: '谢谢您的配合，祝您早日康复。有事请随时打医院的电话，再见。',
  mind: '先确认是本人或家属，再说病情；没有确认前只称呼姓氏。不替医生解答，不做承诺，不争论。对方不方便就另约时间；节日和休息时间不打。',
};
