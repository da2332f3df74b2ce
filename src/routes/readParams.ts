import type { ParamsOf, Route } from './route';

/**
 * The parameters of a page's URL, by the page's route; undefined if one is missing or wrong.
 * @param said the parameters as they arrive: encoded in WeChat, decoded in the browser
 */
export function readParams<R extends Route>(
  { params = {} }: R,
  said: Readonly<Record<string, string | undefined>>,
): ParamsOf<R> | undefined {
  const found: Record<string, string | number> = {};
  for (const [name, { read, mayLack }] of Object.entries(params)) {
    const text = said[name];
    if (text === undefined && mayLack) continue;
    const value = text === undefined ? undefined : read(decode(text));
    if (value === undefined) return undefined;
    found[name] = value;
  }
  return found as ParamsOf<R>;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
