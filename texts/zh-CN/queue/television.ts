/** The text on a waiting room's television while it cannot reach the hospital. */
export const television = { late: '网络断了，屏上的可能不是最新的。' };
