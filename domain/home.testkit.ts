/**
 * A rule that must be written in one place only: the pattern of a copy, and the files that may
 * contain it. The test reads all shipped code, and the code that prepares and measures it. Tests
 * may contain copies.
 */
export interface Home {
  truth: string;
  /** The pattern that only the home may contain. */
  copy: RegExp;
  /**
   * Files and folders that may contain it, from the root. Each except the first has its reason
   * above it.
   */
  homes: string[];
  /** Copies that the pattern must find. */
  planted: string[];
}
