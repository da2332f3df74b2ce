import type { RefusalTexts } from '../refusal';

export const samplesRefusals = {
  SAMPLE_UNKNOWN: () => ({ message: '没有找到这次抽查', wayOn: '请返回列表刷新后再看。' }),
  SAMPLE_EMPTY: () => ({
    message: '没有可以抽取的记录',
    wayOn: '出院名单导入后，或有随访记录后再抽。',
  }),
} satisfies Partial<RefusalTexts>;
