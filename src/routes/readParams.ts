import * as z from 'zod';
import type { ParamsOf, Route } from './route';

/**
 * The parameters of a page's address, by the page's route; undefined where one is missing or wrong.
 * @param said the parameters as they came: WeChat hands them over encoded, the browser decoded
 */
export function readParams<R extends Route>(
  { params = {} }: R,
  said: Readonly<Record<string, string | undefined>>,
): ParamsOf<R> | undefined {
  const decoded = Object.fromEntries(
    Object.entries(said).map(([name, value]) => [name, value && decode(value)]),
  );
  return z.object(params).safeParse(decoded).data as ParamsOf<R> | undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
