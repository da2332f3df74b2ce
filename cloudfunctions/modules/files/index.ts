export { doneWith } from './steps/fileOf';
export { handOut } from './steps/handOut';
export {
  keepPictures,
  type NewPicture,
  newPicture,
  pictureAddress,
  writePicture,
} from './steps/pictures';
export { putDown } from './steps/putDown';
export { readGiven } from './steps/readGiven';
export { takeOut } from './steps/takeOut';
