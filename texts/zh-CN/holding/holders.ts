import type { ProofWay } from '../../../domain/people/holding';

/** How a holding was proven; follows 已确认. */
const ways: Record<ProofWay, string> = {
  phone: '手机号确认',
  realName: '微信实名确认',
  desk: '导诊台核对证件',
  holder: '家人确认',
};

export const holders = {
  title: '谁能看到就诊记录',
  lead: (name: string) => `这些微信添加了${name}`,
  you: '我',
  other: '另一个微信',
  since: (day: string) => `${day}添加`,
  proven: '已确认',
  unproven: '未确认',
  way: (way: ProofWay) => ways[way],
  provenNote: '可以看到全部预约、评价、意见和违约记录',
  unprovenNote: '只能看到自己约的号',
  strange: '不认识这个号码的，请移除。',
  confirm: '是家人，同意',
  remove: '移除',
  ended: '已移除的微信',
  endedAt: (day: string) => `${day}移除`,
  endedNote: (until: string) => `${until}以前不能再添加`,
  readmit: '移错了，让对方重新添加',
  readmitted: '对方现在可以重新添加了',
  confirmed: '已同意',
  removed: '已移除',
  ask: {
    title: '移除这个微信？',
    content:
      '移除后，对方不能再查看和预约，也不能马上再添加；对方约的号会转到您的名下。移错了，您可以在这里让对方重新添加。',
    yes: '移除',
    no: '先不移除',
  },
  prove: {
    title: (name: string) => `确认您可以查看${name}的完整记录`,
    note: '确认以前，您可以照常预约，也能看到自己约的号。',
    phone: '用微信手机号确认',
    phoneNote: '须与医院登记的手机号一致',
    realName: '用微信实名确认',
    realNameNote: '仅限本人',
    desk: '也可以就诊时在导诊台出示证件，由工作人员当场确认；或请已确认的家人在这里同意。',
    refused: '您没有授权',
    refusedNote: '需要时可以再点一次。',
    failed: '微信没有给出结果',
    failedNote: '请稍后再试，或到导诊台确认。',
    done: '已确认',
  },
};
