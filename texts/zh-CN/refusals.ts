import type { KeyFault, ProofRefusal, RefusalCode, RefusalFacts } from '../../types/answer';
import type { CaseState } from '../../types/cases/cases';
import type { LimitKind } from '../../types/contract';
import { sayDate, sayFullDate, sayMoment, sayTime, sayWholeDate } from '../say';
import { caseTexts } from './cases/cases';

/** What is wrong with a key, said behind its name. */
const keyFaults: Record<KeyFault, string> = {
  missing: '没有设置',
  unexpanded: '还是部署文件里的占位符',
  length: '不是 32 字节的 base64',
  weak: '所有字节都相同',
  wrong: '不是这套数据原来的密钥',
};

/** What was done too often, said before 最多. */
const limited: Record<LimitKind, string> = {
  adding: '添加就诊人',
  proving: '确认身份',
  booking: '预约和候补',
  cancelling: '取消和移除',
  complaints: '提意见',
  saving: '保存',
};

const proofWayOn = '不影响预约。也可以就诊时在导诊台出示证件，由工作人员确认。';
const proofRefusals: Record<ProofRefusal, string> = {
  differs: '与医院登记的信息不一致，没有确认成功',
  noPhone: '医院还没有这位就诊人的确认手机号',
  notRealNamed: '这个微信还没有实名认证',
  expired: '授权已过期，请再点一次',
  unavailable: '微信暂时没有回应，请稍后再试',
  off: '医院没有开通这种确认方式',
};

type Words = { message: string; wayOn?: string };

/** What happened, and how to go on, for every refusal. */
export const refusalTexts: { [C in RefusalCode]: (facts: RefusalFacts[C]) => Words } = {
  INPUT_INVALID: ({ fields }) => ({
    message: fields[0]?.message ?? '填写的内容有误',
    wayOn: '请改好后再提交，已填的内容都还在。',
  }),
  OPERATION_UNKNOWN: () => ({ message: '没有这项操作', wayOn: '请更新小程序后再试。' }),
  NOT_SIGNED_IN: () => ({ message: '还没有登录', wayOn: '请从微信打开小程序后再试。' }),
  NOT_ALLOWED: () => ({
    message: '您没有办理这项业务的权限',
    wayOn: '如需开通，请联系门诊办公室。',
  }),
  TOO_MANY: ({ kind, max, until }) => ({
    message: `一小时内${limited[kind]}最多 ${max} 次，${sayTime(until)}以后可以继续`,
    wayOn: '急用请致电医院，或到导诊台办理。',
  }),
  BUSY: () => ({ message: '现在办理的人较多', wayOn: '请稍等几秒再点一次，不会重复办理。' }),
  KEYS_WRONG: ({ keys }) => ({
    message: '系统暂停服务，已保存的信息没有改动',
    wayOn: `请致电医院。信息科请核对云函数的密钥：${keys
      .map(({ name, fault }) => `${name}${keyFaults[fault]}`)
      .join('，')}。`,
  }),
  TECHNICAL: () => ({
    message: '系统暂时出了点问题',
    wayOn: '请稍后再点一次，不会重复办理；仍不行请到导诊台。',
  }),
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
  HOLDERS_FULL: ({ max }) => ({
    message: `最多 ${max} 个微信可以添加同一位就诊人`,
    wayOn: '请由已添加的家人移除不再使用的微信，或携带证件到导诊台办理。',
  }),
  CHILDREN_FULL: ({ max }) => ({
    message: `同一位监护人名下最多登记 ${max} 名儿童`,
    wayOn: '请携带户口本到导诊台办理。',
  }),
  HOLDING_UNPROVEN: () => ({
    message: '完整的就诊记录要先确认身份才能查看',
    wayOn: '可用手机号确认，或就诊时在导诊台出示证件，由工作人员确认。',
  }),
  HOLDER_UNKNOWN: () => ({
    message: '这个微信已经不在添加人之中',
    wayOn: '请返回上一页刷新后查看。',
  }),
  PROOF_REFUSED: ({ why }) => ({ message: proofRefusals[why], wayOn: proofWayOn }),
  ACCOUNT_BARRED: ({ until }) => ({
    message: `这个微信为他人的预约多次未到诊，${sayFullDate(until)}前不能为未确认身份的就诊人预约`,
    wayOn: '确认身份后即可预约；现场挂号不受影响。',
  }),
  UNPROVEN_PLACES: ({ max }) => ({
    message: `为未确认身份的就诊人，同一场门诊最多预约 ${max} 个号`,
    wayOn: '确认身份后可继续预约，或请对方用自己的微信预约。',
  }),
  DOCUMENT_NAME_MISMATCH: () => ({
    message: '姓名与证件号码对不上，不能添加',
    wayOn: '请核对姓名和号码；确实无误的，请带证件到登记台核实。',
  }),
  DEPARTMENT_UNKNOWN: () => ({ message: '没有找到这个科室', wayOn: '请返回重新选择。' }),
  DOCTOR_UNKNOWN: () => ({ message: '没有找到这位医生', wayOn: '请返回重新选择。' }),
  SESSION_UNKNOWN: () => ({ message: '没有找到这次门诊', wayOn: '请返回重新选择。' }),
  SLOT_UNKNOWN: () => ({ message: '没有这个时段', wayOn: '请重新选择时段。' }),
  BOOKING_NOT_OPEN: ({ opensAt }) => ({
    message: `还没有开始预约，${sayMoment(opensAt)} 开始`,
    wayOn: '到时再来，或看看其他日期。',
  }),
  BOOKING_CLOSED: ({ closedAt }) => ({
    message: `预约已于 ${sayMoment(closedAt)} 截止`,
    wayOn: '可以选其他日期，或当天到医院现场挂号。',
  }),
  SESSION_STOPPED: () => ({
    message: '医生这次停诊了',
    wayOn: '请选其他日期，或同科室的其他医生。',
  }),
  SESSION_FULL: () => ({ message: '这次门诊已约满', wayOn: '请看看其他日期或其他医生。' }),
  SLOT_FULL: ({ left }) => ({
    message: '这个时段刚刚约满',
    wayOn: `同一时间段的门诊还有 ${left} 个号，请换一个时段。`,
  }),
  LIMIT_DEPARTMENT_DAY: ({ max }) => ({
    message: `同一天同一科室最多预约 ${max} 个号，这位就诊人已经约了`,
    wayOn: '可以在“我的预约”里改约，或选其他日期。',
  }),
  LIMIT_DAY: ({ max }) => ({
    message: `同一天最多预约 ${max} 个号，这位就诊人已经约满`,
    wayOn: '请选其他日期。',
  }),
  LIMIT_TOTAL: ({ max }) => ({
    message: `最多同时有 ${max} 个待就诊的预约，这位就诊人已经约满`,
    wayOn: '就诊后，或取消不需要的预约后，就可以再约。',
  }),
  LIMIT_CHANGES: ({ max }) => ({
    message: `这位就诊人在这次门诊已经预约又退号 ${max} 次，不能再约`,
    wayOn: '请选其他门诊，或当天到医院现场挂号。',
  }),
  BARRED: ({ until }) => ({
    message: `因多次违约，${sayFullDate(until)} ${sayTime(until)} 前不能预约`,
    wayOn: '仍可以当天到医院现场挂号；如有特殊情况，请到登记台说明。',
  }),
  APPOINTMENT_UNKNOWN: () => ({ message: '没有找到这个预约', wayOn: '请在“我的预约”里查看。' }),
  APPOINTMENT_CANCELLED: () => ({ message: '这个预约已经取消', wayOn: '需要的话可以重新预约。' }),
  APPOINTMENT_ARRIVED: () => ({
    message: '已经报到，不能再取消或改约',
    wayOn: '如有需要请到导诊台。',
  }),
  APPOINTMENT_OVER: () => ({
    message: '就诊时段已经开始，不能再取消或改约',
    wayOn: '如有需要请到导诊台。',
  }),
  CANCEL_COSTS_STRIKE: ({ freeUntil }) => ({
    message: `已过免费取消时间（${sayMoment(freeUntil)}），现在取消记违约一次`,
    wayOn: '确定不来，也请取消，把号留给别人。',
  }),
  MOVE_SAME_SLOT: () => ({ message: '就是现在的时段，不用改', wayOn: '请选另一个时段。' }),
  MOVE_TOO_LATE: ({ freeUntil }) => ({
    message: `改约须在 ${sayMoment(freeUntil)} 前，现在已经过了`,
    wayOn: '不能来的话请取消预约，再约其他日期。',
  }),
  CHECK_IN_NOT_YET: ({ date }) => ({
    message: `这是 ${sayDate(date)} 的预约，今天不能报到`,
    wayOn: '请在就诊当天报到；想今天看，可以挂当天的现场号。',
  }),
  CHECK_IN_OVER: ({ reportBy }) => ({
    message: `已过报到时间（${sayTime(reportBy)}），预约作废`,
    wayOn: '可以按现场号排队就诊；如有特殊情况，可申请撤销违约。',
  }),
  ALREADY_ARRIVED: ({ at }) => ({ message: `已在 ${sayTime(at)} 报到`, wayOn: '不用再报到。' }),
  WRONG_DESK: ({ place }) => ({
    message: '这个预约不在本导诊台报到',
    wayOn: `请患者到${place}报到。`,
  }),
  DOCUMENT_DIFFERS: () => ({
    message: '证件与预约的不一致',
    wayOn: '请核对是不是本人；确属本人的，请到登记台更正。',
  }),
  CODE_UNKNOWN: () => ({
    message: '没有找到这个预约码',
    wayOn: '请让患者重新打开预约，或按姓名、电话、证件后四位查找。',
  }),
  UNDO_TOO_LATE: () => ({ message: '只能在当天撤销报到', wayOn: '请联系门诊办公室。' }),
  NOT_ARRIVED: () => ({ message: '还没有报到', wayOn: '不用撤销。' }),
  RETURN_NOT_ARRIVED: () => ({
    message: '病人还没有报到，不能定复诊日期',
    wayOn: '请先报到，再定复诊日期。',
  }),
  RETURN_DATE_RANGE: ({ from, until }) => ({
    message: `复诊日期要在 ${sayWholeDate(from)} 到 ${sayWholeDate(until)} 之间`,
    wayOn: '请另选一天。',
  }),
  RETURN_DATE_CLOSED: ({ date, next }) => ({
    message: `${sayDate(date)} 门诊不开`,
    wayOn: `可以选之后最近开门诊的一天：${sayDate(next)}。`,
  }),
  RETURN_MET: ({ date }) => ({
    message: `病人已于 ${sayDate(date)} 回来复诊，这次的复诊日期不能再改`,
    wayOn: '需要再复诊的，请在那次就诊里定日期。',
  }),
  RETURN_UNKNOWN: () => ({ message: '这次就诊没有定复诊日期', wayOn: '请刷新后再看。' }),
  LOG_RANGE: ({ days }) => ({
    message: `日志一次最多看 ${days} 天，且开始日期不能晚于结束日期`,
    wayOn: '请把日期范围改短些。',
  }),
  STRIKE_UNKNOWN: () => ({ message: '没有找到这条违约记录', wayOn: '请刷新后再看。' }),
  STOP_TOO_LATE: ({ until }) => ({
    message: `停诊、替诊须在 ${sayMoment(until)} 前登记，现在已经过了`,
    wayOn: '请联系门诊办公室办理。',
  }),
  SESSION_OVER: () => ({ message: '这次门诊已经结束', wayOn: '不用再停诊或替诊。' }),
  SUBSTITUTE_BUSY: ({ doctor }) => ({
    message: `${doctor}这个时段自己有门诊`,
    wayOn: '请换一位医生替诊。',
  }),
  EXTRA_NOT_ALLOWED: () => ({ message: '您没有加号的权限', wayOn: '请联系门诊办公室。' }),
  EXTRA_NOT_NEEDED: ({ left }) => ({
    message: `这个时段还有 ${left} 个号，不用加号`,
    wayOn: '请直接预约。',
  }),
  WAITING_NOT_NEEDED: ({ left }) => ({
    message: `这次门诊还有 ${left} 个号，不用候补`,
    wayOn: '请直接预约。',
  }),
  WAITING_CLOSED: ({ closedAt }) => ({
    message: `候补已于 ${sayMoment(closedAt)} 截止`,
    wayOn: '可以选其他日期，或当天到医院现场挂号。',
  }),
  WAITING_FULL: ({ max }) => ({
    message: `候补人数已满 ${max} 人`,
    wayOn: '请看看其他日期或其他医生。',
  }),
  SURVEY_UNKNOWN: () => ({
    message: '没有找到这次就诊的满意度调查',
    wayOn: '看完病以后才会发出；可以在“就诊评价”里查看。',
  }),
  SURVEY_CLOSED: ({ closedAt }) => ({
    message: `这次评价已于 ${sayMoment(closedAt)} 截止`,
    wayOn: '还有意见，可以在“我的意见”里提出，或打电话给门诊办公室。',
  }),
  SURVEY_CHANGED: () => ({
    message: '这份评价刚刚在别处改过',
    wayOn: '已为您显示最新的内容，请看过再改。',
  }),
  CASE_UNKNOWN: () => ({ message: '没有找到这条意见', wayOn: '请刷新后再看。' }),
  CASE_STEP: ({ state }) => ({
    message: `这条意见现在是“${caseTexts.states[state as CaseState] ?? state}”，不能这样办理`,
    wayOn: '请刷新后按最新的进展办理。',
  }),
  CASE_LIMIT: ({ max }) => ({
    message: `您已有 ${max} 条意见还在办理`,
    wayOn: '请等医院答复；着急的请打电话给门诊办公室。',
  }),
  FOLLOW_UP_UNKNOWN: () => ({ message: '没有找到这条随访', wayOn: '请刷新后再看。' }),
  FOLLOW_UP_OVER: () => ({
    message: '这次随访已经结束',
    wayOn: '您写的内容没有保存，请刷新后看结果。',
  }),
  FOLLOW_UP_PERSON_DIED: () => ({
    message: '登记显示这位患者已经去世，不再安排随访',
    wayOn: '如果登记有误，请先与科室核对。',
  }),
  FOLLOW_UP_DUE_PAST: () => ({
    message: '要求完成的日期已经过去',
    wayOn: '请填写今天或以后的日期。',
  }),
  DISCHARGES_HAVE_PROBLEMS: ({ problems }) => ({
    message: `有 ${problems.length} 处不能导入，原有的出院患者没有变`,
    wayOn: '请按所列行号改好后重新上传，或选择跳过这些行。',
  }),
  DISCHARGE_UNKNOWN: () => ({ message: '没有找到这位出院患者', wayOn: '请刷新后再看。' }),
  WORRY_UNKNOWN: () => ({ message: '没有找到这条患者咨询', wayOn: '请刷新后再看。' }),
  WORRY_ANSWERED: () => ({
    message: '这条患者咨询已经有医生答复',
    wayOn: '请刷新后看答复，您写的内容没有保存。',
  }),
  CARE_UNKNOWN: () => ({ message: '没有找到这条关怀消息', wayOn: '请返回后再看。' }),
  CARE_PLAN_UNKNOWN: () => ({ message: '没有找到这个关怀计划', wayOn: '请刷新后再看。' }),
  CARE_PLAN_CHANGED: () => ({
    message: '这个关怀计划刚刚被别人改过',
    wayOn: '请看过最新的内容再改，您填的内容没有保存。',
  }),
  CALL_UNKNOWN: () => ({ message: '没有找到这条电话记录', wayOn: '请刷新后再看。' }),
  INVITATION_UNKNOWN: () => ({
    message: '邀请码不对或已过期',
    wayOn: '请核对后再输一次，或请门诊办公室重新发一个。',
  }),
  INVITATION_USED: () => ({
    message: '这个邀请码已经用过',
    wayOn: '请让门诊办公室重新发一个。',
  }),
  INVITATION_TRIES: ({ max }) => ({
    message: `今天已经输错 ${max} 次邀请码`,
    wayOn: '请明天再试，或当面向门诊办公室核对。',
  }),
  STAFF_UNKNOWN: () => ({ message: '没有找到这位工作人员', wayOn: '请刷新后再看。' }),
  LAST_OFFICE: () => ({
    message: '这是最后一位门诊办公室人员，不能停用',
    wayOn: '请先邀请另一位门诊办公室人员。',
  }),
  POLICY_CHANGED: () => ({
    message: '规则刚刚被别人改过',
    wayOn: '请看过最新的规则再改，您填的内容没有保存。',
  }),
  TABLE_UNREADABLE: ({ reason }) => ({
    message: `文件读不出来：${reason}`,
    wayOn: '请另存为 CSV 或 XLSX 后再上传，原有的内容没有变。',
  }),
  FIGURES_HAVE_PROBLEMS: ({ problems }) => ({
    message: `有 ${problems.length} 处不能导入，原有的数字没有变`,
    wayOn: '请按所列行号改好后重新上传。',
  }),
  FIGURES_RANGE: ({ months }) => ({
    message: `一次最多看 ${months} 个月`,
    wayOn: '请缩短起止月份。',
  }),
  SAMPLE_UNKNOWN: () => ({ message: '没有找到这次抽查', wayOn: '请返回列表刷新后再看。' }),
  SAMPLE_EMPTY: () => ({
    message: '没有可以抽取的记录',
    wayOn: '出院名单导入后，或有随访记录后再抽。',
  }),
  ROSTER_HAS_PROBLEMS: ({ problems }) => ({
    message: `有 ${problems.length} 处不能导入，现有排班没有变`,
    wayOn: '请按所列行号改好后重新上传，或选择跳过这些行。',
  }),
};
