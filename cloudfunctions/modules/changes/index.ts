export { foreseenChange, makeChange } from './steps/makeChange';
export { oldChanges } from './stores/changes';
