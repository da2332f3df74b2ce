/**
 * A rule that must be written in one place only: what a copy of it looks like, and the files that may contain it.
 * The scan reads all shipped code, and the code that prepares and measures it; tests may count by hand.
 */
export interface Home {
  truth: string;
  /** The pattern that only the home may contain. */
  copy: RegExp;
  /** Files and folders that may contain it, from the root; each except the first with its reason beside it. */
  homes: string[];
  /** Copies that the pattern must find. */
  planted: string[];
}
