import { fontScale } from '../fontScale';

/** Whether the person has made WeChat's type large: from a quarter more than the ordinary size. */
export const hasLargeType = (): boolean => fontScale() >= 1.25;
