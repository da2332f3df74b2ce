import type { RetentionKind } from '../../../domain/privacy/retention';
import type { DataKind } from '../../../types/privacy/ownData';
import { dataKindTexts } from './dataKinds';

/** On this page the first kind lists its contents. */
const kinds = { ...dataKindTexts, identity: '姓名、证件、电话' };

/** 我的 → 隐私与数据 (R25). */
export const ownData = {
  title: '隐私与数据',
  entryNote: '医院留下了什么，怎么取走、更正、注销',
  notice: '隐私说明和同意',
  noticeNote: '看说明，改同意或收回同意',
  kinds,
  count: (kind: DataKind, count: number) => (kind === 'identity' ? '已保存' : `${count} 条`),
  take: { html: '下载信息', json: '给其他软件用' },
  saved: (file: string) => `已下载：${file}`,
  unproven: '确认身份以后，才能看到全部并下载。',
  phone: {
    change: '改联系电话',
    label: '新的联系电话',
    save: '保存电话',
    leave: '不改了',
    changed: '电话已改',
  },
  nobody: '没有保存您的信息',
  nobodyNote: '添加就诊人以后，这里能看到医院留下了什么。',
  periods: {
    title: '存多久',
    sentences: (months: Record<RetentionKind, number>) => [
      `预约、违约、复诊日期存 ${months.visits} 个月，满意度调查存 ${months.surveys} 个月。`,
      `意见办结后存 ${months.cases} 个月，住院、随访和关怀存 ${months.followUps} 个月。`,
      `消息存 ${months.notices} 个月；删掉发过的，您允许的次数不会变。`,
      `注销或收回后，同意的记录存 ${months.agreements} 个月；工作人员的操作记录存 ${months.records} 个月。`,
      '到期自动删除。还没办完的事，办完再删。',
    ],
  },
  close: {
    title: '注销账户',
    sentences: [
      '注销后，这个微信不再看得到就诊人，候补、消息和同意都结束。',
      '看过的病、违约和操作记录按上面的期限留在医院，到期删除；没有任何记录的就诊人，马上删除。',
      '还有待就诊的预约时不能注销，请先取消。',
    ],
    button: '注销账户',
    ask: {
      title: '确定注销账户？',
      content: '就诊人、候补和消息都会结束。以后还可以重新添加。',
      yes: '确定注销',
      no: '先不注销',
    },
    done: '账户已注销',
  },
  desk: '姓名或证件写错了，请带证件到登记台更正。',
};
