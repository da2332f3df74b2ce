export type { Counts } from './counters';

export type { FaultKind, ScriptedFault } from './faults';

export type { StackOptions } from './options';
export type { Stack } from './running';
export { startStack } from './stack';
export * from './store';
