import { MINUTE, type Moment } from '../../../../domain/time/time';
import { agendaStore } from '../stores/agenda';

/** An instance says so often at most that the hospital is used. */
const SAID_FOR = 5 * MINUTE;

let saidAt: Moment | undefined;

/**
 * Says that somebody uses the hospital, so that the timers look for what calls leave to do: messages, and what a call
 * that dies leaves undone. It is sent before the call writes anything, and once in five minutes by each instance.
 */
export async function wake(now: Moment): Promise<void> {
  if (saidAt !== undefined && Math.abs(now - saidAt) < SAID_FOR) return;
  const before = saidAt;
  // At once, so that calls at the same moment do not say it too.
  saidAt = now;
  try {
    await agendaStore.wake(now);
  } catch {
    // Jobs look by themselves as well, only less often; the next call says it again.
    saidAt = before;
  }
}

/** Says it again the next time. @internal for tests, in which one process is several hospitals */
export const forgetWaking = (): void => {
  saidAt = undefined;
};
