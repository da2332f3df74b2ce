/** A point in time: epoch milliseconds. */
export type Moment = number;
/** A day at the hospital, 'YYYY-MM-DD', Asia/Shanghai. */
export type LocalDate = string;
/** A time of day at the hospital, 'HH:mm', Asia/Shanghai. */
export type LocalTime = string;
/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
/** The two halves of a clinic day. */
export type Period = 'morning' | 'afternoon';
