/** The width in pixels of a reduced picture: sharp on a phone, about 100 KB. */
export const PICTURE_WIDTH = 800;

/** A file that the user chose. */
export interface ChosenFile {
  name: string;
  contentBase64: string;
  /**
   * Uploads it to the hospital's storage under a given path.
   * @param onProgress gets the uploaded part in percent
   * @returns its id in the storage; undefined if the upload failed
   */
  upload(path: string, onProgress: (percent: number) => void): Promise<string | undefined>;
}

/**
 * The result of choosing: the file; undefined if none was chosen; `refused` if the phone gives us
 * no files.
 */
export type Chosen = ChosenFile | undefined | 'refused';
