import { DAY, type Moment } from '../time/time';
import { governs, type Member } from './member';

/** A member of staff as far as it says whether they are of the outpatient office now. */
type InForce = Pick<Member, 'roles'> & { active: boolean };

/** Whether somebody is of the outpatient office now. */
export const isInOffice = ({ active, roles }: InForce): boolean => active && governs({ roles });

/** Whether a change gives somebody the outpatient office's right, who does not have it now (R20). */
export const givesOffice = (before: InForce | undefined, after: InForce): boolean =>
  !(before && isInOffice(before)) && isInOffice(after);

/** When somebody lost the outpatient office's right last, and by whose hand. */
export interface LeftOffice {
  at: Moment;
  by: string;
}

/**
 * How long whoever is left alone in the office cannot give its right, after ending another of it. It is no policy value: who is
 * alone could change that.
 */
const aloneAfter = 7 * DAY;

/** Who gives the outpatient office's right: one alone, one with the yes of a second, or nobody until a moment. */
export type Giving = { by: 'one' } | { by: 'two' } | { by: 'nobody'; until: Moment };

/**
 * Who may give the outpatient office's right (R20). Once there are two, it takes two. A hospital with one alone must be able to have a
 * second. But a member who has just ended the other one does not choose alone who comes. A member who left by their own hand keeps
 * nobody waiting.
 * @param inForce how many members the office has now
 * @param staff everybody who ever was of it
 */
export function whoGives(
  inForce: number,
  staff: readonly { _id: string; leftOffice?: LeftOffice }[],
  now: Moment,
): Giving {
  if (inForce >= 2) return { by: 'two' };
  const ends = staff.map(({ _id, leftOffice }) =>
    leftOffice && leftOffice.by !== _id ? leftOffice.at + aloneAfter : 0,
  );
  const until = Math.max(0, ...ends);
  return until > now ? { by: 'nobody', until } : { by: 'one' };
}

/** Whether somebody lost the office's right so lately that who is left alone may give it back to them: it is nobody new. */
export const mayComeBack = ({ leftOffice }: { leftOffice?: LeftOffice }, now: Moment): boolean =>
  leftOffice !== undefined && leftOffice.at + aloneAfter > now;
