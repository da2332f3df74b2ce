import type { JobName, TimedFunction } from '../../../domain/running/jobs';

/**
 * The office's name for a job, or for all jobs of a function's timer; short enough for a message.
 */
export const runningNames: Record<JobName | TimedFunction, string> = {
  clock: '全部定时任务',
  notices: '消息发送',
  migrate: '数据升级',
  endAfterDeath: '去世后停止服务',
  finishChanges: '补完中断的排班改动',
  layOut: '按排班排出门诊',
  freePlaces: '放出留下和退回的号',
  compileLists: '生成就诊名单',
  mend: '补完中断的预约',
  finishJoins: '合并和分开档案',
  spreadNames: '更正姓名的同步',
  settle: '登记未到诊和违约',
  releaseLimits: '归还预约次数',
  settleQueues: '补完中断的叫号',
  returnVisits: '复诊提醒和催约',
  offerSurveys: '发放满意度问卷',
  planFollowUps: '安排随访',
  announceCalls: '回访来电的预告',
  sumFigures: '统计数字',
  sendCare: '健康关怀',
  sealAnew: '更换加密密钥',
  removeOld: '到期数据删除',
  removeFiles: '临时文件删除',
  gather: '收集要发的消息',
  remind: '就诊前提醒',
  tellStaff: '员工待办提醒',
  send: '发送微信消息',
  readReports: '查看短信是否送到',
};
