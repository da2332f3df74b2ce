/** A caller's words with the names put in where they stand in braces. A word in braces that is no name stays as it was written. */
export const greetingOf = (words: string, names: Record<string, string>): string =>
  words.replace(/\{([^{}]+)\}/g, (written, name: string) => names[name] ?? written);
