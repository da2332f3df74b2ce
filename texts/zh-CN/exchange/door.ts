import type { DoorCode, DoorProblemFacts } from '../../../types/exchange/door';
import { sayMoment } from '../say';
import { doorScopeTexts } from './scopes';

/**
 * The answers to another system's wrong request, by the code of the problem; `field` is the name of
 * a header or a parameter.
 */
export const doorProblemTexts: {
  [C in DoorCode]: (facts: DoorProblemFacts[C], field: string) => string;
} = {
  HEADER_MISSING: (_, field) => `缺少请求头 ${field}`,
  HEADER_FORM: (_, field) => `请求头 ${field} 格式不对`,
  MOMENT_OFF: ({ now }, field) =>
    `请求头 ${field} 与医院时钟相差超过 5 分钟，医院现在是 ${Math.floor(now / 1000)}`,
  SIGNATURE_WRONG: () => '密钥编号或签名不对',
  KEY_ENDED: () => '密钥已停用，请联系门诊办公室',
  NONCE_USED: (_, field) => `请求头 ${field} 的随机串已经用过，每次请求都要换新的`,
  TOO_MANY: ({ max, until }) => `一小时最多 ${max} 次请求，${sayMoment(until)}以后可以继续`,
  SCOPE_MISSING: ({ scope }) => `这个密钥没有“${doorScopeTexts[scope]}”的权限`,
  PATH_UNKNOWN: () => '没有这个接口地址',
  METHOD_WRONG: ({ allowed }) => `这个地址只接受 ${allowed}`,
  PARAMETER_MISSING: (_, field) => `缺少参数 ${field}`,
  PARAMETER_UNKNOWN: (_, field) => `没有参数 ${field}`,
  PARAMETER_TWICE: (_, field) => `参数 ${field} 只能给一次`,
  PARAMETER_FORM: (_, field) => `参数 ${field} 格式不对`,
  RANGE_ORDER: () => '参数 until 早于 from',
  RANGE_LONG: ({ days }) => `from 到 until 最多 ${days} 天，请分段读取`,
  RESOURCE_UNKNOWN: () => '没有这条记录',
  BODY_MISSING: () => '请求正文为空，请放入排班文件',
  NEEDS_OFFICE: ({ withdrawn }) =>
    `这份排班会撤下 ${withdrawn} 个半天的门诊，须由门诊办公室在小程序里核对后导入`,
  NO_SERVICE: () => '服务暂时不可用，请稍后重试',
  TECHNICAL: () => '系统出错，请稍后用同样的参数重试',
};

/** The reason of a change that came from another system. */
export const handedInBySystem = '由医院信息系统导入';
