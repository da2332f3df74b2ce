let table: Map<string, string> | undefined;

/**
 * A map from traditional to simplified characters, loaded with the first Chinese text that is
 * searched.
 */
async function loadedTable(): Promise<Map<string, string>> {
  const { characters } = await import('../../texts/zh-Hant/characters');
  const pairs = [...characters.matchAll(/(.)(.)/gu)];
  return new Map(pairs.map(([, traditional = '', simplified = '']) => [traditional, simplified]));
}

/** A typed text in the simplified characters in which the hospital writes its names (R22). */
export async function simplified(typed: string): Promise<string> {
  if (!/\p{Script=Han}/u.test(typed)) return typed;
  table ??= await loadedTable();
  return typed.replace(/\p{Script=Han}/gu, one => table!.get(one) ?? one);
}
