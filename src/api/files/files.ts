/** A file that a person chose. */
export interface ChosenFile {
  name: string;
  contentBase64: string;
}
