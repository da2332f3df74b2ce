export { foreseen, makeChange } from './steps/makeChange';
export { oldChanges } from './stores/changes';
