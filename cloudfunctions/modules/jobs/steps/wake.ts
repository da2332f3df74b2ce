import { MINUTE, type Moment } from '../../../../domain/time/time';
import { forgettable } from '../../../cloud/memory';
import { agendaStore } from '../stores/agenda';

/** The shortest interval (ms) between two reports of an instance that the hospital is in use. */
const SAID_FOR = 5 * MINUTE;

let saidAt: Moment | undefined;
forgettable(() => {
  saidAt = undefined;
});

/**
 * Reports that the hospital is in use, so that the timers look for what calls leave: messages, and
 * the work of a call that dies. Sent before the call writes anything, and once in five minutes by
 * each instance.
 */
export async function wake(now: Moment): Promise<void> {
  if (saidAt !== undefined && Math.abs(now - saidAt) < SAID_FOR) return;
  const before = saidAt;
  // At once, so that calls at the same moment do not report it too.
  saidAt = now;
  try {
    await agendaStore.wake(now);
  } catch {
    // Jobs also run without it, only less often; the next call reports it again.
    saidAt = before;
  }
}
