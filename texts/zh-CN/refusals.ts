import type { KeyFault } from '../../types/answer';
import type { LimitKind } from '../../types/contract';
import { bookingRefusals } from './booking/refusals';
import { callingRefusals } from './calling/refusals';
import { callListsRefusals } from './callLists/refusals';
import { callsRefusals } from './calls/refusals';
import { careRefusals } from './care/refusals';
import { casesRefusals } from './cases/refusals';
import { changesRefusals } from './changes/refusals';
import { dischargesRefusals } from './discharges/refusals';
import { exchangeRefusals } from './exchange/refusals';
import { figuresRefusals } from './figures/refusals';
import { filesRefusals } from './files/refusals';
import { holdingRefusals } from './holding/refusals';
import { hospitalRefusals } from './hospital/refusals';
import { peopleRefusals } from './people/refusals';
import { policyRefusals } from './policy/refusals';
import { privacyRefusals } from './privacy/refusals';
import { queueRefusals } from './queue/refusals';
import type { RefusalTexts } from './refusal';
import { returnsRefusals } from './returns/refusals';
import { samplesRefusals } from './samples/refusals';
import { sayTime } from './say';
import { staffRefusals } from './staff/refusals';
import { strikesRefusals } from './strikes/refusals';
import { surveysRefusals } from './surveys/refusals';
import { timetableRefusals } from './timetable/refusals';
import { visitsRefusals } from './visits/refusals';
import { voicesRefusals } from './voices/refusals';

/** The problem with a key; follows the key's name. */
const keyFaults: Record<KeyFault, string> = {
  missing: '没有设置',
  unexpanded: '还是部署文件里的占位符',
  length: '不是 32 字节的 base64',
  weak: '所有字节都相同',
  wrong: '不是这套数据原来的密钥',
};

/** The action that was done too often; stands before 最多. */
const limited: Record<LimitKind, string> = {
  adding: '添加就诊人',
  proving: '确认身份',
  booking: '预约和候补',
  cancelling: '取消和移除',
  complaints: '提意见',
  saving: '保存',
  systems: '对接请求',
};

/**
 * What happened and what to do, for every refusal: those of any operation, and those of each
 * subject.
 */
export const refusalTexts: RefusalTexts = {
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
  OTHER_DEPARTMENT: () => ({
    message: '这不属于您负责的科室',
    wayOn: '请联系该科室，或请不限科室的同事办理；科室有变动的，请找门诊办公室。',
  }),
  TOO_MANY: ({ kind, max, until }) => ({
    message: `一小时内${limited[kind]}最多 ${max} 次，${sayTime(until)}以后可以继续`,
    wayOn: '急用请致电医院，或到导诊台办理。',
  }),
  BUSY: () => ({ message: '现在办理的人较多', wayOn: '请稍等几秒再点一次，不会重复办理。' }),
  CROWDED: ({ ahead, seconds }) => ({
    message: '现在办理的人很多，还没有轮到您',
    wayOn: `${ahead ? `前面大约有 ${ahead} 人，` : ''}请过 ${seconds} 秒再点一次，不会重复办理。`,
  }),
  KEYS_WRONG: ({ keys }) => ({
    message: '系统暂停服务，已保存的信息没有改动',
    wayOn: `请致电医院。信息科请核对云函数的密钥：${keys
      .map(({ name, fault }) => `${name}${keyFaults[fault]}`)
      .join('，')}。`,
  }),
  DATA_NEWER: ({ has, needs }) => ({
    message: '系统暂停服务，已保存的信息没有改动',
    wayOn: `请致电医院。信息科请部署新版本：数据至少需要版本 ${needs}，这个云函数只到版本 ${has}。`,
  }),
  TECHNICAL: () => ({
    message: '系统暂时出了点问题',
    wayOn: '请稍后再点一次，不会重复办理；仍不行请到导诊台。',
  }),
  TABLE_SHEETS: ({ sheets }) => ({
    message: `文件里有 ${sheets.length} 张列不一样的工作表`,
    wayOn: '请选要导入的那一张。',
  }),
  TABLE_UNREADABLE: ({ reason }) => ({
    message: `文件读不出来：${reason}`,
    wayOn: '改好文件再选一次。原有的内容没有变。',
  }),
  ...bookingRefusals,
  ...callingRefusals,
  ...callsRefusals,
  ...careRefusals,
  ...casesRefusals,
  ...changesRefusals,
  ...callListsRefusals,
  ...dischargesRefusals,
  ...exchangeRefusals,
  ...figuresRefusals,
  ...filesRefusals,
  ...holdingRefusals,
  ...hospitalRefusals,
  ...peopleRefusals,
  ...policyRefusals,
  ...privacyRefusals,
  ...queueRefusals,
  ...returnsRefusals,
  ...samplesRefusals,
  ...staffRefusals,
  ...strikesRefusals,
  ...surveysRefusals,
  ...timetableRefusals,
  ...visitsRefusals,
  ...voicesRefusals,
};
