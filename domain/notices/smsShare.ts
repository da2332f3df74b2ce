import type { NoticeKind } from '../../types/notices/facts';

/**
 * The number of SMS of a day up to which one more of a kind may be sent (R19). Announcements of
 * calls go to many patients in the morning. They may use half of the day's SMS, and the other half
 * stays for more important messages, such as a stop at noon.
 */
export const mostOfDay = (kind: NoticeKind, perDay: number): number =>
  kind === 'call' ? Math.ceil(perDay / 2) : perDay;
