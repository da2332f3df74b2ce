import { DAY, type Moment } from '../time/time';
import { governs, type Member } from './member';

/** The fields of a member of staff that tell whether they belong to the outpatient office now. */
type InForce = Pick<Member, 'roles'> & { active: boolean };

/** Whether a member belongs to the outpatient office now. */
export const isInOffice = ({ active, roles }: InForce): boolean => active && governs({ roles });

/** Whether a change makes a person a member of the outpatient office who is not one now (R20). */
export const givesOffice = (before: InForce | undefined, after: InForce): boolean =>
  !(before && isInOffice(before)) && isInOffice(after);

/** When a member last left the outpatient office, and which account removed them. */
export interface LeftOffice {
  at: Moment;
  by: string;
}

/**
 * After the last member of the office has removed another, they cannot appoint a new one for this
 * long (ms). The time is not in the policy, because that member could change the policy.
 */
const aloneAfter = 7 * DAY;

/**
 * Who may appoint a member of the outpatient office: one member alone, one with a second member's
 * approval, or nobody until a moment.
 */
export type Giving = { by: 'one' } | { by: 'two' } | { by: 'nobody'; until: Moment };

/**
 * Who may appoint a member of the outpatient office (R20). With two members in office it takes
 * both. A single member must be able to appoint a second, but not right after removing the other
 * one: they would choose the successor alone. A member who left by their own decision does not
 * delay this.
 * @param inForce number of members the office has now
 * @param staff everybody who was ever a member of it
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

/**
 * Whether a member left the office so recently that the only remaining member may appoint them
 * again, since they are not a new person in the office.
 */
export const mayComeBack = ({ leftOffice }: { leftOffice?: LeftOffice }, now: Moment): boolean =>
  leftOffice !== undefined && leftOffice.at + aloneAfter > now;
