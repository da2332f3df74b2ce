/**
 * A caller's words with the names put in: `您好，我是{医院}的{本人}` becomes `您好，我是…`. A word in brackets that has no name stays as
 * it was written.
 */
export const greetingOf = (words: string, names: Record<string, string>): string =>
  words.replace(/\{([^{}]+)\}/g, (written, name: string) => names[name] ?? written);
