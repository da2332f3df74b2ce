export { doneWith } from './steps/fileOf';
export { handOut } from './steps/handOut';
export {
  keepPictures,
  type NewPicture,
  newPicture,
  pictureAddress,
  writePicture,
} from './steps/pictures';
export { readGiven } from './steps/readGiven';
