import { demoPerson } from '../../phone/localStack/localStack';
import type { Request } from './request';

/** Does nothing in the browser. */
export function connect(): void {}

/**
 * Posts to the local stack as the demonstration person chosen beside the phone. Returns the answer
 * unchecked; rejects if there is none.
 */
export async function carry(request: Request): Promise<unknown> {
  const response = await fetch(`/call/${request.function}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${demoPerson()}` },
    body: JSON.stringify(request.data),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const { result, code } = (await response.json()) as { result?: unknown; code?: string };
  if (code) throw new Error(code);
  return result;
}
