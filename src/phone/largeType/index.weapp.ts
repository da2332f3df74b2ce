import { fontScale } from '../fontScale';

/** Whether WeChat's font is large: at least a quarter more than the normal size. */
export const hasLargeType = (): boolean => fontScale() >= 1.25;
