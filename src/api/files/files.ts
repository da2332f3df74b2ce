/** How wide a large picture is made, in pixels: sharp on a phone, and some 100 KB. */
export const PICTURE_WIDTH = 800;

/** A file that a person chose. */
export interface ChosenFile {
  name: string;
  contentBase64: string;
  /**
   * Puts it into the hospital's storage under a path that was given out for it.
   * @param onProgress hears how much is there, in percent
   * @returns its id in the storage; undefined where it did not arrive
   */
  upload(path: string, onProgress: (percent: number) => void): Promise<string | undefined>;
}

/** What came of choosing: the file, nothing where the person chose none, or that the phone does not give files to us. */
export type Chosen = ChosenFile | undefined | 'refused';
