import type { ServerResponse } from 'node:http';
import type { Stack } from '../running';

/**
 * Has somebody outside of the cloud, such as WeChat or Tencent's SMS, do what it is asked, under the latency and the faults that are
 * scripted for WeChat. Undefined where a fault struck: then it has answered, or the connection is broken.
 * @param what the name of what is asked, by which it is counted and faults strike
 * @param perform is done also where only the answer is lost
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
