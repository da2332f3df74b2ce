import type { ServerResponse } from 'node:http';
import type { Stack } from '../running';

/**
 * Runs a call of an outside service, such as WeChat or Tencent’s SMS, with the latency and the
 * faults scripted for WeChat. Returns undefined if a fault struck: the answer is then sent, or
 * the connection is cut.
 *
 * @param what the name of the call; counters and faults use it
 * @param perform runs also where only the answer is lost
 */
export async function underFaults<T>(
  { counters, faults }: Pick<Stack, 'counters' | 'faults'>,
  what: string,
  res: ServerResponse,
  perform: () => T | Promise<T>,
): Promise<{ answer: T } | undefined> {
  counters.request(what);
  await faults.halfway('weChat');
  const struck = faults.strike(what, undefined, false);
  if (!struck) {
    const answer = await perform();
    await faults.halfway('weChat');
    return { answer };
  }
  const { kind } = struck;
  if (kind === 'lostAnswer' || (kind === 'timeout' && struck.performed)) await perform();
  counters.error(kind);
  if (kind === 'reset' || kind === 'lostAnswer') {
    res.socket?.resetAndDestroy();
    return undefined;
  }
  res.writeHead(kind === 'timeout' ? 504 : 503, { 'content-type': 'text/html' });
  res.end('<html><body>Service Unavailable (injected)</body></html>');
  return undefined;
}
