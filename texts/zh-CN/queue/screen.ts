/** The screen of a waiting room. */
export const screen = {
  title: '候诊屏',
  of: (department: string) => `${department}候诊`,
  number: (number: number) => `${number}号`,
  nobody: '还没有叫号',
  one: (number: number, name: string) => `${number}号 ${name}`,
  next: (ones: readonly string[], waiting: number) =>
    `下面：${ones.join('、')}${waiting > ones.length ? `，共 ${waiting} 人在等` : ''}`,
  nobodyWaits: '没有人在等',
  empty: '现在没有人候诊',
  emptyNote: '报到以后，这里会叫号。',
};
