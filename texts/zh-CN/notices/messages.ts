import type { TemplateName } from '../../../types/notices/template';

/** When messages with a fixed hour are sent, local time of the hospital: `09:00`. */
export interface MessageTimes {
  reminderAt: string;
  announceAt: string;
  surveyAt: string;
}

/** The name of each message, and when it is sent, in plain words. */
const what: Record<TemplateName, { name: string; note: string | ((at: MessageTimes) => string) }> =
  {
    visit: { name: '预约成功', note: '约好、改约、候补排到了，告诉您时间和地点。' },
    reminder: {
      name: '就诊提醒',
      note: ({ reminderAt }) => `看病前一天 ${reminderAt}，问您明天来不来，来不了可以退号。`,
    },
    change: { name: '停诊和变更', note: '医生停诊、换医生，或预约被取消时，马上告诉您。' },
    queue: { name: '快到您了', note: '看病当天前面人不多时，提醒您到诊室门口等。' },
    strike: { name: '违约通知', note: '没按时来记了违约，或暂停了预约时告诉您。' },
    returnVisit: { name: '复诊提醒', note: '医生定了复诊日期，快到时提醒您预约。' },
    survey: {
      name: '看病后的评价',
      note: ({ surveyAt }) => `看完病的当天 ${surveyAt}，请您说说满意不满意。`,
    },
    case: { name: '意见的答复', note: '您提的意见，医院答复了就告诉您。' },
    care: { name: '健康关怀', note: '出院、看病以后的康复知识和问候。' },
    call: {
      name: '回访来电',
      note: ({ announceAt }) =>
        `医院要打回访电话的，前一天 ${announceAt} 告诉您谁打、什么号码；当天才定的，定了就告诉您。`,
    },
    holding: {
      name: '有人添加您的家人',
      note: '别的微信添加了您管理的就诊人，或您添加的被移出，马上告诉您。',
    },
    duty: { name: '工作待办', note: '本院员工用：患者咨询、意见待办和逾期、患者的表扬。' },
    dayList: { name: '预约名单', note: '本院员工用：第二天的预约名单。' },
    running: { name: '系统运行提醒', note: '门诊办公室用：系统的任务停了，马上告诉您。' },
  };

export const messages = {
  title: '消息提醒',
  entryNote: '哪些消息发到微信，由您决定',
  lead: '医院的消息发到您的微信。要不要收，由您决定；不收也能照常预约。',
  once: '允许一次，收到一条',
  onceNote: '每次预约时微信会问您，点“允许”就能收到这一次的。',
  lasting: '允许一次，以后都收',
  lastingNote: '随时可以在这里停掉。',
  what,
  note: (name: TemplateName, times: MessageTimes): string => {
    const { note } = what[name];
    return typeof note === 'string' ? note : note(times);
  },
  state: {
    left: (count: number) => `还能收到 ${count} 次`,
    always: '一直会收',
    none: '没有开启',
    refused: '您拒绝过',
  },
  sent: (count: number) => `已经发过 ${count} 条。`,
  allow: '打开',
  allowOnce: '再收一次',
  again: '重新打开',
  stop: '不再接收',
  /**
   * With the message's name, for screen readers, because the position does not show which message
   * is meant.
   */
  named: (action: string, name: string) => `${action}：${name}`,
  allowed: (name: string) => `好了，“${name}”会发到您的微信。`,
  stopped: (name: string) => `好了，不再给您发“${name}”。`,
  stoppedNote: '想再收，随时点“重新打开”。微信自己的设置也可以在这里看：',
  refusedNow: (name: string) => `没有打开“${name}”`,
  refusedNowNote:
    '如果微信没有问您，是以前选过“不再询问”。请到微信的设置里改成接收，再回来点一次。',
  off: '微信里关着本小程序的所有消息',
  offNote: '请到微信的设置里打开“接收通知”，再回来点一次。',
  failed: '微信没有打开询问',
  failedNote: '请过一会儿再点一次。',
  banned: (name: string) => `微信暂时不让发“${name}”`,
  bannedNote: '这不是您的问题，请过几天再试。重要的事医院会打电话告诉您。',
  openSettings: '打开微信设置',
  withoutNote: '没有开启的，停诊这样的大事医院会打电话。',
  /** On a new ticket. */
  ticket: (names: string) => `${names}会发到您的微信。`,
  ticketNames: '、',
  ticketNone: '没有开启微信消息，请记好时间。',
  ticketWay: '看消息提醒',
};
