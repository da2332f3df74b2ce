import type { Session } from '../../../../domain/booking/session';
import type { Step } from '../../../../domain/changes/decided';
import type { KeptSession } from '../../../../domain/changes/follow';
import type { RowProblem } from '../../../../types/answer';
import type { ChangeKind, Effect } from '../../../../types/changes/change';
import type { NewPicture } from '../../files';
import type { PolicyVersion } from '../../policy';
import type { Roster } from '../../timetable';
import type { ChangeRecord } from '../stores/changes';

/** A change that is thought out and not yet made: what it would do, and what it stands on. */
export interface Prepared {
  kind: ChangeKind;
  steps: Step[];
  kept: KeptSession[];
  unchanged: number;
  /** The sessions of the steps as they stand, by id. */
  sessions: ReadonlyMap<string, Session>;
  /** The roster that would come into force, and the one in force. */
  roster?: Roster;
  before?: string;
  /** The next version of the policy, but for what only its making says. */
  policy?: Pick<PolicyVersion, 'version' | 'policy' | 'from'>;
  away?: ChangeRecord['away'];
  takesBack?: string;
  /** The steps follow a roster or a policy, which say them again. */
  follows?: true;
  /** Names what it stands on besides the sessions: somebody else's roster or policy makes it another change. */
  basis: string;
  /** What patients would read of doctors instead. */
  doctors?: Pick<Effect, 'doctors' | 'doctorsCount' | 'byHand'>;
  /** The doctor whom it is about, and a picture of theirs that is to be written. */
  whose?: string;
  picture?: NewPicture;
  /** Rows of a file that are left out. */
  skipped?: RowProblem[];
}

/** Sessions by their ids. */
export const byId = (sessions: readonly Session[]): Map<string, Session> =>
  new Map(sessions.map(session => [session._id, session]));
