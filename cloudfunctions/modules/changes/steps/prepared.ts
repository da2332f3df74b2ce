import type { Session } from '../../../../domain/booking/session';
import type { Step } from '../../../../domain/changes/decided';
import type { KeptSession } from '../../../../domain/changes/follow';
import type { RowProblem } from '../../../../types/answer';
import type { ChangeKind, Effect } from '../../../../types/changes/change';
import type { NewPicture } from '../../files';
import type { PolicyVersion } from '../../policy';
import type { Roster } from '../../timetable';
import type { ChangeRecord } from '../stores/changes';

/** A prepared change that is not made yet: what it would do, and what it is based on. */
export interface Prepared {
  kind: ChangeKind;
  steps: Step[];
  kept: KeptSession[];
  unchanged: number;
  /** The sessions of the steps as they are now, by id. */
  sessions: ReadonlyMap<string, Session>;
  /** The roster that would come into force, and the one in force. */
  roster?: Roster;
  before?: string;
  /** The next version of the policy, without the fields that making it adds. */
  policy?: Pick<PolicyVersion, 'version' | 'policy' | 'from'>;
  away?: ChangeRecord['away'];
  takesBack?: string;
  /** The steps follow from a roster or a policy and can be computed again. */
  follows?: true;
  /**
   * A hash of the data on which it is based, apart from the sessions: with another roster or policy
   * it is another change.
   */
  basis: string;
  /** The new texts about doctors. */
  doctors?: Pick<Effect, 'doctors' | 'doctorsCount' | 'byHand'>;
  /** The doctor concerned, and a picture to be written. */
  whose?: string;
  picture?: NewPicture;
  /** Rows of a file that are left out. */
  skipped?: RowProblem[];
}

/** Sessions by id. */
export const byId = (sessions: readonly Session[]): Map<string, Session> =>
  new Map(sessions.map(session => [session._id, session]));
