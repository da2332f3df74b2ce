import * as z from 'zod';
import type { ParamsOf, Route } from './route';

/**
 * What a page's address says, by the page's route; nothing when it lacks something or makes no sense.
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
