import type { NoticeKind } from '../../types/notices/facts';

/**
 * How many SMS a day may have taken for one more of a kind to be sent (R19). Who will call is told of many people at once in the morning:
 * half of the day stays for what matters more, as a stop at noon.
 */
export const mostOfDay = (kind: NoticeKind, perDay: number): number =>
  kind === 'call' ? Math.ceil(perDay / 2) : perDay;
