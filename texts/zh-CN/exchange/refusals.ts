import type { RefusalTexts } from '../refusal';

export const exchangeRefusals: Pick<
  RefusalTexts,
  'DOOR_KEY_UNKNOWN' | 'DOOR_KEYS_FULL' | 'DOOR_SECRET_SHOWN'
> = {
  DOOR_KEY_UNKNOWN: () => ({ message: '没有找到这个密钥', wayOn: '请返回列表刷新后再试。' }),
  DOOR_KEYS_FULL: ({ max }) => ({
    message: `最多同时使用 ${max} 个对接密钥`,
    wayOn: '请先停用不再使用的密钥。',
  }),
  DOOR_SECRET_SHOWN: () => ({
    message: '密文只显示一次，已经显示过了',
    wayOn: '如果没有记下，请停用这个密钥，另建一个。',
  }),
};
