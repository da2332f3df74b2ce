/** What a waiting room's television says where it cannot ask the hospital. */
export const television = { late: '网络断了，屏上的可能不是最新的。' };
