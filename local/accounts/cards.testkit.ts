import { MARK, type OnPicture } from './cards';

/** A picture’s bytes with the content that the stand-in shall find on it. */
export const withCard = (picture: Buffer, on: OnPicture): Buffer =>
  Buffer.concat([picture, Buffer.from(MARK + JSON.stringify(on))]);
