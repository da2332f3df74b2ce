export { doneWith, fileOf } from './steps/fileOf';
export { handOut } from './steps/handOut';
