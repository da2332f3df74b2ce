import { sayDaysBefore, sayMonths } from '../say';
import type { policyNames } from './policyNames';

type Path = keyof typeof policyNames;
/** The policy's numbers as the form shows them, by their paths. */
export type PolicyValues = Record<Path, string>;

const before = (days: string): string => `就诊${sayDaysBefore(Number(days) || 0)}`;
const months = (count: string): string => sayMonths(Number(count) || 0);

/** The effect of each number, in a sentence that contains the new number. */
export const policySays: Record<Path, (v: PolicyValues) => string> = {
  'booking.opensDaysAhead': v => `患者最早能约 ${v['booking.opensDaysAhead']} 天后的号。`,
  'booking.opensAt': v =>
    `就诊前 ${v['booking.opensDaysAhead']} 天的 ${v['booking.opensAt']} 放号。`,
  'booking.closesDaysBefore': v => `微信和电话约到${before(v['booking.closesDaysBefore'])}为止。`,
  'booking.closesAt': v =>
    `${before(v['booking.closesDaysBefore'])} ${v['booking.closesAt']} 起约不了，只能现场挂号。`,
  'account.maxPatients': v => `一个微信号最多添加 ${v['account.maxPatients']} 位就诊人。`,
  'booking.maxPerDepartmentDay': v =>
    `一位就诊人同一天在同一个科室最多有 ${v['booking.maxPerDepartmentDay']} 个号。`,
  'booking.maxPerDay': v => `一位就诊人同一天最多有 ${v['booking.maxPerDay']} 个号。`,
  'booking.maxLive': v => `一位就诊人还没看的号最多有 ${v['booking.maxLive']} 个。`,
  'booking.maxTakesPerSession': v =>
    `一位就诊人在同一次门诊里，约了又退最多 ${v['booking.maxTakesPerSession']} 次。`,
  'booking.keptForDesk': v =>
    Number(v['booking.keptForDesk']) > 0
      ? `每 100 个号里给窗口、电话和现场的患者留 ${v['booking.keptForDesk']} 个，网上看不到。从还没放号的日子起；没用完的，网上截止时先给候补，再由窗口卖。`
      : '不给窗口留号，网上、电话、现场一起约。',
  'booking.returnedWithin': v =>
    Number(v['booking.returnedWithin']) > 0
      ? `没人候补时，退回的号过一会儿才能再约：随机，最多 ${v['booking.returnedWithin']} 分钟。这样退号转让不成。`
      : '没人候补时，退回的号马上可以再约。',
  'waiting.max': v => `一次门诊约满后，最多 ${v['waiting.max']} 人候补。`,
  'queue.passedBack': v => `叫到不在的患者，排到后面 ${v['queue.passedBack']} 位之后再叫。`,
  'queue.soon': v => `前面还有 ${v['queue.soon']} 位时，发微信提醒患者到诊室门口等。`,
  'account.holders': v => `同一位就诊人最多被 ${v['account.holders']} 个微信号添加。`,
  'account.children': v => `用一位监护人的证件，最多登记 ${v['account.children']} 个儿童。`,
  'account.endedMonths': v =>
    `就诊人或导诊台移除过的微信号，${v['account.endedMonths']} 个月内不能再添加这位就诊人。`,
  'account.unprovenPerSession': v =>
    `一个微信号为身份还没确认的人，在同一次门诊里最多约 ${v['account.unprovenPerSession']} 个号。`,
  'limits.adding': v => `一个微信号一小时内最多试 ${v['limits.adding']} 次添加就诊人。`,
  'limits.proving': v => `一小时内最多试 ${v['limits.proving']} 次确认身份。`,
  'limits.booking': v => `一小时内最多 ${v['limits.booking']} 次预约、改约和候补。`,
  'limits.cancelling': v => `一小时内最多 ${v['limits.cancelling']} 次取消和移除。`,
  'limits.complaints': v => `一小时内最多提 ${v['limits.complaints']} 次意见。`,
  'limits.saving': v => `一小时内最多保存 ${v['limits.saving']} 次别的内容。`,
  'limits.systems': v => `别的系统用一个对接密钥，一小时内最多请求 ${v['limits.systems']} 次。`,
  'cancellation.freeDaysBefore': v => `免费取消到${before(v['cancellation.freeDaysBefore'])}为止。`,
  'cancellation.freeUntil': v =>
    `${before(v['cancellation.freeDaysBefore'])} ${v['cancellation.freeUntil']} 起再取消，记一次违约。`,
  'bar.strikes': v => `违约满 ${v['bar.strikes']} 次，就暂停预约。`,
  'bar.windowMonths': v => `${months(v['bar.windowMonths'])}内的违约算在一起，过了就不算。`,
  'bar.lastsMonths': v => `暂停预约 ${v['bar.lastsMonths']} 个月，现场挂号不受影响。`,
  'stop.daysBefore': v => `导诊台登记停诊、替诊，到${before(v['stop.daysBefore'])}为止。`,
  'stop.until': v =>
    `${before(v['stop.daysBefore'])} ${v['stop.until']} 以后，只有门诊办公室能登记。`,
  'lists.eveningAt': v => `每天 ${v['lists.eveningAt']} 出第二天的名单。`,
  'lists.morningAt': v => `当天 ${v['lists.morningAt']} 给每位医生发自己的名单。`,
  'notices.reminderAt': v => `就诊前一天 ${v['notices.reminderAt']} 提醒患者。`,
  'notices.quietFrom': v =>
    `${v['notices.quietFrom']} 起，能等的消息不发；第二天上午门诊的停诊等照发。`,
  'notices.quietUntil': v => `夜里攒下的消息，${v['notices.quietUntil']} 起发。`,
  'sms.perDay': v =>
    Number(v['sms.perDay']) === 0
      ? '不发短信：微信通知不到的，由导诊台打电话。'
      : `微信通知不到的改发短信，一天最多 ${v['sms.perDay']} 条；超过的由导诊台打电话。`,
  'returnVisit.remindDaysBefore': v =>
    `复诊的号截止前 ${v['returnVisit.remindDaysBefore']} 天提醒一次，最后一天再提醒一次。`,
  'returnVisit.remindAt': v => `复诊提醒在 ${v['returnVisit.remindAt']} 发出。`,
  'survey.offeredAt': v => `看过病的当天 ${v['survey.offeredAt']} 请患者评价。`,
  'survey.openDays': v => `评价在 ${v['survey.openDays']} 天内可以填和改。`,
  'survey.wardAfterDays': v => `出院 ${v['survey.wardAfterDays']} 天后请患者填住院问卷。`,
  'followUp.seenWorkingDays': v => `看过门诊的，${v['followUp.seenWorkingDays']} 个工作日内回访。`,
  'followUp.missedPercent': v => `没来就诊的，抽 ${v['followUp.missedPercent']}% 打电话问原因。`,
  'followUp.worryHours': v =>
    `患者的病情疑问，医生 ${v['followUp.worryHours']} 小时内答复；逾期告诉科主任，再逾期告诉医务科。`,
  'followUp.missedWorkingDays': v =>
    `抽到的没来就诊的，${v['followUp.missedWorkingDays']} 个工作日内打电话。`,
  'followUp.firstDays': v => `出院后 ${v['followUp.firstDays']} 天内第一次回访。`,
  'followUp.firstWorkingDays': v =>
    Number(v['followUp.firstWorkingDays']) === 0
      ? '第一次回访不按工作日限定（填的是 0）。'
      : `第一次回访最晚不过 ${v['followUp.firstWorkingDays']} 个工作日。`,
  'followUp.secondDays': v => `出院后 ${v['followUp.secondDays']} 天内第二次回访。`,
  'followUp.thirdMonths': v => `出院后 ${v['followUp.thirdMonths']} 个月内第三次回访。`,
  'followUp.healthCheckWorkingDays': v =>
    `体检后 ${v['followUp.healthCheckWorkingDays']} 个工作日内回访。`,
  'followUp.announceAt': v =>
    `明天要回访的，今天 ${v['followUp.announceAt']} 发消息告诉患者谁会打来；当天才定的，定了就发。`,
  'followUp.tries': v => `打不通的，换日子再打，最多打 ${v['followUp.tries']} 天。`,
  'followUp.takenMinutes': v =>
    `谁打开一个电话，${v['followUp.takenMinutes']} 分钟内别人不能同时打；没打完的，过后自动放出来。`,
  'followUp.undoMinutes': v =>
    Number(v['followUp.undoMinutes']) === 0
      ? '记下的随访结果不能撤回。'
      : `记下的随访结果，${v['followUp.undoMinutes']} 分钟内可以撤回重记。`,
  'cases.answerDays': v => `投诉和意见 ${v['cases.answerDays']} 天内答复。`,
  'cases.remedyDays': v => `要整改的，${v['cases.remedyDays']} 天内改好。`,
  'sampling.percent': v => `出院的患者里抽 ${v['sampling.percent']}% 由随访中心打电话。`,
  'sampling.days': v => `每次从最近 ${v['sampling.days']} 天出院的患者里抽。`,
  'sampling.spotPercent': v => `每月抽 ${v['sampling.spotPercent']}% 的随访记录检查。`,
  'retention.visits': v => `预约、违约、复诊和电话的记录存 ${v['retention.visits']} 个月。`,
  'retention.surveys': v => `满意度调查存 ${v['retention.surveys']} 个月。`,
  'retention.cases': v => `办结的投诉与意见存 ${v['retention.cases']} 个月。`,
  'retention.followUps': v => `出院、随访和关怀的记录存 ${v['retention.followUps']} 个月。`,
  'retention.notices': v => `消息存 ${v['retention.notices']} 个月。`,
  'retention.agreements': v => `隐私同意的记录存 ${v['retention.agreements']} 个月。`,
  'retention.records': v => `工作人员的操作记录存 ${v['retention.records']} 个月。`,
  'session.slotMinutes': v => `一个看病时段最长 ${v['session.slotMinutes']} 分钟。`,
  'session.layOutDaysAhead': v => `今后 ${v['session.layOutDaysAhead']} 天的门诊提前排好。`,
  'roster.withdrawAtOnce': v =>
    `一次改动要减少 ${v['roster.withdrawAtOnce']}% 以上的门诊，须把次数打一遍才能确定。`,
};
