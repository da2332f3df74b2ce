/** A file that a person chose. */
export interface ChosenFile {
  name: string;
  contentBase64: string;
}

/** What came of choosing: the file, nothing where the person chose none, or that the phone does not give files to us. */
export type Chosen = ChosenFile | undefined | 'refused';
