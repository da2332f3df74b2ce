export { doneWith } from './steps/fileOf';
export { handOut } from './steps/handOut';
export { readGiven } from './steps/readGiven';
