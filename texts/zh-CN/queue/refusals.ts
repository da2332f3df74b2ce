import type { RefusalTexts } from '../refusal';
import { sayDate } from '../say';

export const queueRefusals = {
  QUEUE_OFF: () => ({ message: '这个科室没有开叫号', wayOn: '要开的话，请联系门诊办公室。' }),
  QUEUE_OTHER_DAY: ({ date }) => ({
    message: `这是 ${sayDate(date)} 的门诊，只能在当天叫号`,
    wayOn: '请回到今天的门诊。',
  }),
  QUEUE_EMPTY: () => ({ message: '没有人在等', wayOn: '患者报到后会排进来。' }),
  QUEUE_NOBODY_CALLED: () => ({ message: '现在没有叫到谁', wayOn: '请先叫下一位。' }),
  QUEUE_NOT_SEEN: () => ({ message: '这位患者还没有看过', wayOn: '请看看是不是还在等。' }),
  QUEUE_NOTHING_TO_UNDO: () => ({ message: '没有可以撤回的', wayOn: '还没有叫过号。' }),
  QUEUE_MOVED: () => ({
    message: '刚才有人在别处叫了号',
    wayOn: '已换成最新的，请看清楚再点。',
  }),
  SCREEN_KEY_UNKNOWN: () => ({
    message: '这块候诊屏的地址不能用了',
    wayOn: '请联系门诊办公室，重新生成地址。',
  }),
} satisfies Partial<RefusalTexts>;
