import type { CardTrouble } from '../../../domain/people/cardPicture';
import type { ProofRefusal } from '../../../types/answer';
import type { RefusalTexts } from '../refusal';
import { sayFullDate } from '../say';

const proofWayOn = '不影响预约。也可以就诊时在导诊台出示证件，由工作人员确认。';
const proofRefusals: Record<ProofRefusal, string> = {
  differs: '没能和医院登记的信息对上，没有确认成功',
  notRealNamed: '这个微信还没有实名认证',
  expired: '授权已过期，请再点一次',
  unavailable: '微信暂时没有回应，请稍后再试',
  off: '医院没有开通这种确认方式',
};

const typeIt = '也可以自己填写，一样能保存。';
const cardTroubles: Record<CardTrouble, [message: string, wayOn: string]> = {
  unclear: ['照片上的姓名或号码没看清', `请把身份证平放在亮处，拍满画面，再拍一次。${typeIt}`],
  noCard: ['照片上没有找到身份证', `请拍有照片、有姓名的一面，再拍一次。${typeIt}`],
  back: ['这是身份证的背面', `请拍有照片、有姓名的一面，再拍一次。${typeIt}`],
  notPicture: ['这个文件不是照片', `请拍一张，或从相册里选。${typeIt}`],
  tooLarge: ['照片太大，微信认不了', `请再拍一次。${typeIt}`],
  gone: ['这张照片已经删掉了', `请再拍一次。${typeIt}`],
  quotaUsed: ['今天拍照识别的次数用完了', '请自己填写，一样能保存。'],
  unavailable: ['微信暂时没有回应', `请稍后再拍。${typeIt}`],
  off: ['医院没有开通拍照识别', '请自己填写，一样能保存。'],
};

export const holdingRefusals = {
  HOLDERS_FULL: ({ max }) => ({
    message: `最多 ${max} 个微信可以添加同一位就诊人`,
    wayOn: '请由已添加的家人移除不再使用的微信，或携带证件到导诊台办理。',
  }),
  HOLDING_UNPROVEN: () => ({
    message: '完整的就诊记录要先确认身份才能查看',
    wayOn: '可用手机号确认，或就诊时在导诊台出示证件，由工作人员确认。',
  }),
  HOLDING_ENDED: ({ until }) => ({
    message: '您对这位就诊人的绑定已经被解除，现在不能再添加',
    wayOn: `请带就诊人的证件到导诊台办理，当场就可以；${sayFullDate(until)}以后也可以自己再添加。`,
  }),
  HOLDER_UNKNOWN: () => ({
    message: '这个微信已经不在添加人之中',
    wayOn: '请返回上一页刷新后查看。',
  }),
  PHONE_NOT_GIVEN: () => ({
    message: '微信没有给出能用的手机号，还没有保存',
    wayOn: '请自己填写联系电话，再点保存。',
  }),
  CARD_UNREAD: ({ why }) => ({ message: cardTroubles[why][0], wayOn: cardTroubles[why][1] }),
  PROOF_REFUSED: ({ why }) => ({ message: proofRefusals[why], wayOn: proofWayOn }),
} satisfies Partial<RefusalTexts>;
