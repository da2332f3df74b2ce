export type { Sample } from './steps/checkKeys';
export { type KeyGate, keyGate } from './steps/keyGate';
