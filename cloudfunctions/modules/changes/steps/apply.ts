import type { Session } from '../../../../domain/booking/session';
import { shareAt } from '../../../../domain/booking/shares';
import type { Step } from '../../../../domain/changes/decided';
import { doesOf } from '../../../../domain/changes/effect';
import { newSession, soldIn, stepOn } from '../../../../domain/changes/reshape';
import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { sealText } from '../../../cloud/seal';
import { followSession, restorable } from '../../booking';
import { sessionStore } from '../../timetable';

/** The arguments for making steps, in addition to the steps. */
interface Applying {
  /** Unsealed; it is sealed separately for each session. */
  reason: string;
  policy: Policy;
  now: Moment;
  /** The sessions as they were read, by id, to save reading them again. */
  known?: ReadonlyMap<string, Session>;
}

/** What was done for the patients concerned. */
export interface Applied {
  appointments: number;
  unreachable: number;
}

/**
 * Makes the steps of a change, each in one conditional write and then for its patients (R2a). A
 * step that was already made is completed for its patients; a step whose session was decided
 * otherwise since is left out. So it may be repeated from the beginning after a kill.
 */
export async function applySteps(steps: readonly Step[], how: Applying): Promise<Applied> {
  const fresh = steps.filter(({ from, sessionId }) => !from && !how.known?.has(sessionId));
  const sealed = (id: string) => sealText(how.reason, id);
  if (fresh.length)
    await sessionStore.insertMissing(
      fresh.map(step => ({
        ...newSession(step, shareAt(step.date, how.policy, how.now)),
        ...defined({ reason: step.to.state === 'stopped' ? sealed(step.sessionId) : undefined }),
      })),
    );
  const did: Applied = { appointments: 0, unreachable: 0 };
  for (const step of steps.filter(({ from }) => from)) {
    const session = await applyStep(step, how);
    if (!session || !concernsPatients(session)) continue;
    const { appointments, unreachable } = await followSession(session, how.policy, how.now);
    did.appointments += appointments;
    did.unreachable += unreachable;
  }
  return did;
}

const concernsPatients = (session: Session): boolean =>
  soldIn(session) > 0 || session.state === 'stopped';

/**
 * Makes one step.
 * @returns the session after it, also if an earlier call had made it; undefined if it cannot be
 * made
 */
async function applyStep(step: Step, how: Applying): Promise<Session | undefined> {
  let session = how.known?.get(step.sessionId) ?? (await sessionStore.get(step.sessionId));
  for (let attempt = 0; attempt < 20; attempt++) {
    if (!session) return undefined;
    const back = doesOf(step) === 'reopened' ? await restorable(session, how.policy, how.now) : [];
    const next = stepOn(session, step, {
      now: how.now,
      share: shareAt(session.date, how.policy, how.now),
      restore: new Set(back.map(({ _id }) => _id)),
      reason: sealText(how.reason, session._id),
    });
    if (next === 'asWanted') return session;
    if (next === 'differs' || !next.ok) return undefined;
    const written = await sessionStore.reshape(session, next.value);
    if (written) return written;
    session = await sessionStore.get(step.sessionId);
  }
  return undefined;
}
