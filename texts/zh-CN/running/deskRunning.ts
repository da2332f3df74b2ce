import type { JobName, TimedFunction } from '../../../domain/running/jobs';
import { MINUTE } from '../../../domain/time/time';
import { runningNames } from './names';

/** `35 分钟`, `2 小时`, `3 天` for a length of time in milliseconds. */
const sayLength = (ms: number): string => {
  const minutes = Math.round(ms / MINUTE);
  if (minutes < 120) return `${minutes} 分钟`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} 小时` : `${Math.floor(hours / 24)} 天`;
};

/** What staff must do themselves until the job runs again. */
const meanwhile: Record<JobName, string> = {
  migrate: '新版本的数据升级还没有做完，期间照常办理业务。',
  endAfterDeath: '去世患者的预约和随访请手工取消。',
  finishChanges: '个别排班改动可能只做了一半：请到“改动记录”看，需要时再改一次。',
  layOut: '新的排班还没有变成可约的门诊，患者暂时约不到，请告诉咨询的患者。',
  freePlaces: '退回的号和没用完的窗口号还没有放出，窗口仍可用“代约挂号”办理留给窗口的号。',
  compileLists: '就诊名单没有按时生成：请到“就诊名单”按当时的预约查看或导出。',
  mend: '个别预约可能显示不全；患者来问时，以“导诊台”里查到的为准。',
  finishJoins: '刚合并或分开的档案可能还没有理完，请过一会儿再看这位患者。',
  spreadNames: '更正过的姓名可能有几处还是旧的，报到时以证件为准。',
  settle: '未到诊的预约还没有登记，违约也没有记；恢复后会按原来的时间补记。',
  releaseLimits: '个别患者可能因次数已满约不上，请用“代约挂号”办理。',
  settleQueues: '个别看完的患者可能还显示已报到，不影响接着叫号。',
  returnVisits: '复诊提醒没有发出，近几天到期的患者请电话通知。',
  offerSurveys: '当天的满意度问卷还没有发，恢复后会补发。',
  planFollowUps: '新的随访任务还没有排出来，随访中心先做已有的。',
  announceCalls: '患者没有提前知道谁会打来，电话照打。',
  sumFigures: '统计数字停在上次成功的时候，先不要用来上报。',
  sendCare: '康复知识和问候没有发出，超过两天的不会补发。',
  sealAnew: '请先不要撤下旧密钥。',
  removeOld: '到期的数据还没有删除，恢复后会补删。',
  removeFiles: '导入导出时的临时文件还没有删除，恢复后会补删。',
  gather: '预约、取消、答复的消息还没有发出，要紧的请电话通知。',
  tellStaff: '患者咨询、意见到期没有提醒到员工，请打开页面查看。',
  remind: '明天的就诊提醒没有发出，可以照名单电话通知。',
  send: '微信消息没有发出；停诊和替诊请照“电话清单”打电话。',
  readReports: '还不知道短信送没送到；要紧的请打电话。',
};

export const running = {
  title: '运行情况',
  entry: '运行情况',
  entryNote: '定时任务、积压',
  entryWrong: (count: number) => `${count} 项没有按时运行`,
  banner: (count: number) => `系统有 ${count} 项没有按时运行`,
  bannerNote: '有些消息、名单或登记可能没有办，请看影响和怎么办。',
  bannerWay: '看运行情况',
  names: runningNames,
  well: '都在按时运行',
  wellNote: (when: string) => `最近一次运行：${when}`,
  wrong: (count: number) => `有 ${count} 项没有按时运行`,
  wrongNote: '请照每一项下面写的办，并告诉信息科。恢复以后，没做的会自动接着做。',
  never: '还没有运行过',
  neverNote: '刚部署好的话，五分钟后再看。一直这样，请信息科查看云函数 clock 和 notices 的触发器。',
  state: '状态',
  states: {
    well: '正常',
    failing: '上次没做成',
    late: '晚了',
    stuck: '有积压',
    unopened: '有打不开的记录',
  },
  last: '最近成功',
  noLast: '还没有过',
  late: '晚了',
  lateBy: sayLength,
  failing: '连续失败',
  failed: (times: number, since: string) => `${times} 次，从 ${since} 起`,
  waiting: '积压',
  toDo: (count: number) => `${count} 条待办`,
  waitingCount: (count: number, oldest?: string) =>
    `${count} 条${oldest ? `，最早的是 ${oldest}` : ''}`,
  unopened: '打不开',
  unopenedCount: (count: number, when: string) => `${count} 条，${when} 跳过`,
  unopenedMeanwhile: '这几条记录用现有的密钥打不开，先跳过，其他的照常办。',
  unopenedTodo:
    '请信息科照《运维手册》核对密钥：换过密钥的，把旧密钥配回去，跳过的会自动补办；不是密钥的事，从备份里找回这几条。',
  todo: '怎么办',
  meanwhile,
  timer: (name: TimedFunction) =>
    `定时触发器没有在运行。请信息科打开云开发控制台，看云函数 ${name} 的触发器是不是被停了、本月额度是不是用完了；没有的话，重新执行一次 npm run deploy。`,
  timerMeanwhile: {
    clock: '名单、未到诊登记、随访、统计都会停下，预约和报到照常。',
    notices: '微信消息都发不出去，要紧的请照“电话清单”打电话。',
  },
  failingTodo: (name: TimedFunction, job: string) =>
    `请信息科在云开发控制台看云函数 ${name} 的日志，查 ${job} 为什么失败；日志只留 7 天，先存下来。`,
  stuckTodo: (name: TimedFunction, job: string) =>
    `任务在运行，但有些一直办不掉。请信息科看云函数 ${name} 的日志里的 ${job}。`,
  again: '再看一次',
  others: '正常的任务',
  all: '全部任务',
  succeededAt: (when: string) => `${when} 成功`,
};
