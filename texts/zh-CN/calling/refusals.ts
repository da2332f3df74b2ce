import type { UndoStands } from '../../../types/calling/desk';
import { sayTime } from '../../say';
import type { RefusalTexts } from '../refusal';

/** The obstacles to undoing an outcome, and what to do instead. */
const stands: Record<UndoStands, { message: string; wayOn: string }> = {
  case: {
    message: '由这次电话登记的意见已经有人在办，不能撤回',
    wayOn: '请在“意见与投诉”里说明情况。',
  },
  voice: {
    message: '这次电话里的表扬或建议已经有人处理，不能撤回',
    wayOn: '请在“表扬和建议”里更正。',
  },
  nextCall: {
    message: '这次约好的下一个电话已经打过，不能撤回',
    wayOn: '请把更正写进下一个电话的备注。',
  },
  recovered: {
    message: '登记康复时，约好的电话已经取消，不能撤回',
    wayOn: '还要再打的，请用“登记随访”另排一次。',
  },
  worry: {
    message: '医生已经答复了这次的病情疑问，不能撤回',
    wayOn: '请直接与医生说明情况。',
  },
};

export const callingRefusals = {
  FOLLOW_UP_UNKNOWN: () => ({ message: '没有找到这条随访', wayOn: '请刷新后再看。' }),
  FOLLOW_UP_OVER: () => ({
    message: '这次随访已经结束',
    wayOn: '您写的内容没有保存，请刷新后看结果。',
  }),
  FOLLOW_UP_NEVER_CALL: () => ({
    message: '这位患者说过不要再打电话',
    wayOn: '患者改变主意的，请在那次随访的记录里取消“以后都不打”。',
  }),
  FOLLOW_UP_PERSON_DIED: () => ({
    message: '登记显示这位患者已经去世，不再安排随访',
    wayOn:
      '登记有误的：电话里登记的，请随访中心在那次随访里撤回；出院名单上的，请更正名单重新导入。',
  }),
  FOLLOW_UP_DUE_PAST: () => ({
    message: '要求完成的日期已经过去',
    wayOn: '请填写今天或以后的日期。',
  }),
  FOLLOW_UP_HELD: ({ by, until }) => ({
    message: until ? `${by}正在打这个电话` : `这个电话已分给${by}`,
    wayOn: until
      ? `请打下一个。${sayTime(until)} 还没打完的，会自动放出来。`
      : '请打下一个。要换人打的，请随访中心改派。',
  }),
  FOLLOW_UP_UNDONE: () => ({
    message: '这条记录已经撤回，或后来又登记过',
    wayOn: '请刷新后重新登记。',
  }),
  FOLLOW_UP_UNDO_LATE: ({ minutes }) => ({
    message: minutes ? `记下超过 ${minutes} 分钟，不能撤回` : '记下的结果不能撤回',
    wayOn: '请在下次随访的备注里写明更正。',
  }),
  FOLLOW_UP_UNDO_STANDS: ({ because }) => stands[because],
  CALL_WORDS_CHANGED: () => ({
    message: '刚才有同事改过话术',
    wayOn: '您写的还在这里。请先抄下来，刷新后再改。',
  }),
  FOLLOW_UP_CALLER_UNKNOWN: () => ({
    message: '这位同事现在不打随访电话',
    wayOn: '请刷新后另选一位。',
  }),
  WORRY_UNKNOWN: () => ({ message: '没有找到这条患者咨询', wayOn: '请刷新后再看。' }),
  WORRY_ANSWERED: () => ({
    message: '这条患者咨询已经有医生答复',
    wayOn: '请刷新后看答复，您写的内容没有保存。',
  }),
} satisfies Partial<RefusalTexts>;
