import type { Moment } from '../../../../domain/time/time';
import { isPast, type MigrationName, unversioned } from '../../../../domain/versions/versions';
import { versionStore } from '../stores/versions';

/** Whether code from before a step has ended: then data may be written that it could not read. */
export const olderCodeEnded = async (name: MigrationName, now: Moment): Promise<boolean> =>
  isPast((await versionStore.get()) ?? unversioned, name, now);
