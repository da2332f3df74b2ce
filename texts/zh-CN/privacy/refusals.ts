import type { RefusalTexts } from '../refusal';

export const privacyRefusals = {
  PRIVACY_NOT_AGREED: ({ kinds }) => ({
    message: kinds.includes('child')
      ? '未满 14 岁的孩子，要由监护人先同意隐私说明'
      : '请先看一看隐私说明，同意后再办理',
    wayOn: '点下面的按钮，看完点同意就可以接着办。不同意的，可以到窗口办理。',
  }),
  ACCOUNT_HAS_APPOINTMENTS: ({ names }) => ({
    message: `${names.join('、')}还有待就诊的预约，暂不能注销`,
    wayOn: '请先取消预约，或者看完病再来注销。',
  }),
  PRIVACY_CHANGED: () => ({
    message: '隐私说明刚刚更新了',
    wayOn: '请再看一遍新的说明，然后点同意。',
  }),
} satisfies Partial<RefusalTexts>;
