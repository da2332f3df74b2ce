/** A caller's words with names in place of words in braces. An unknown word in braces stays. */
export const greetingOf = (words: string, names: Record<string, string>): string =>
  words.replace(/\{([^{}]+)\}/g, (written, name: string) => names[name] ?? written);
