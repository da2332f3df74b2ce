import type { ServerResponse } from 'node:http';
import { sendJson } from '../http';
import type { Stack } from '../running';

/** The collection that the health check writes to. */
export const HEALTH = 'localHealth';
const PATIENCE_MS = 2_000;

/**
 * `GET /health`: 200 and `ok` after a document was written to the log on disk. It answers 503 and
 * `failing` with the reason when the write fails or takes more than two seconds.
 */
export async function handleHealth(res: ServerResponse, stack: Stack): Promise<void> {
  const { store, clock, host } = stack;
  const now = clock.now();
  const about = { now, functions: host.specs().map(spec => spec.name) };
  let patience: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    patience = setTimeout(() => reject(new Error('a write takes too long')), PATIENCE_MS);
  });
  try {
    await Promise.race([store.replace(HEALTH, 'written', { now }), late]);
    sendJson(res, 200, { status: 'ok', ...about });
  } catch (error) {
    sendJson(res, 503, { status: 'failing', why: (error as Error).message, ...about });
  } finally {
    clearTimeout(patience);
  }
}
