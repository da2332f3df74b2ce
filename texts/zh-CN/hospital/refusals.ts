import type { RefusalTexts } from '../refusal';

export const hospitalRefusals = {
  HOSPITAL_CHANGED: () => ({
    message: '别的同事刚改过医院信息',
    wayOn: '请重新打开这一页，看过新的再改。',
  }),
} satisfies Partial<RefusalTexts>;
