import type { screen as zh } from '../../zh-CN/queue/screen';

/** The screen of a waiting room. */
export const screen: typeof zh = {
  title: 'Waiting room screen',
  of: department => `${department} waiting room`,
  number: number => `No. ${number}`,
  nobody: 'Nobody called yet',
  one: (number, name) => `No. ${number} ${name}`,
  next: (ones, waiting) =>
    `Next: ${ones.join(', ')}${waiting > ones.length ? `; ${waiting} waiting in all` : ''}`,
  nobodyWaits: 'Nobody is waiting',
  empty: 'Nobody is waiting now',
  emptyNote: 'Numbers are called here after check-in.',
};
