import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import {
  type MigrationName,
  nextStep,
  remembered,
  schema,
  unversioned,
} from '../../../../domain/versions/versions';
import type { Job } from '../../../cloud/runJobs';
import { type Did, type Versioned, versionStore } from '../stores/versions';

/**
 * One step of the upgrade to a later version, done a group of documents at a time. A group may be
 * repeated, run twice at the same time, and run while older and newer code are in use, because each
 * write has the condition that the document still needs it.
 */
export interface Migration {
  /**
   * @param after the last id of the piece before; empty at first
   * @returns the effects of the piece, the number of documents that no key opens, and its last id;
   * undefined when nothing is left
   */
  piece: (
    after: string,
    now: Moment,
  ) => Promise<Did & { unopened?: number | undefined; last?: string | undefined }>;
}

/** The migrations of every version, by name. */
export type Migrations<Name extends string = MigrationName> = Record<Name, Migration>;

type Steps<Name extends string> = readonly {
  version: number;
  name: Name;
  servedFrom: number;
}[];

/**
 * Makes the job that brings the data to the version of this code, in pieces, while the service
 * runs. After a kill anywhere the next run continues with the piece that was not recorded. Older
 * code leaves newer data alone.
 *
 * @param steps those of `domain/versions`; a test may have others
 */
export function migrate(migrations: Migrations): Job;
export function migrate<Name extends string>(migrations: Migrations<Name>, steps: Steps<Name>): Job;
export function migrate(migrations: Record<string, Migration>, steps: Steps<string> = schema): Job {
  let currentAt: Moment | undefined;
  return {
    name: 'migrate',
    tellsNobody: true,
    async run(now, timeLeft) {
      // An instance that has found the newest version does not ask in every run.
      if (currentAt !== undefined && now >= currentAt && now < currentAt + remembered) return {};
      let stored = await read();
      const did = { looked: 0, changed: 0, unopened: 0 };
      while (timeLeft()) {
        const next = nextStep(stored, steps, now);
        if (next.do === 'nothing') currentAt = now;
        if (next.do === 'nothing' || next.do === 'wait') break;
        if (next.do === 'raise') await versionStore.raise(stored, next.oldest, now);
        else await migratePiece(migrations[next.step.name]!, stored, now, did);
        stored = await read();
      }
      const { unopened, ...counts } = did;
      return {
        version: stored.version,
        of: steps.length,
        ...counts,
        ...defined({ unopened: unopened || undefined }),
      };
    },
    // A step may have to wait for older code to end.
    dueAt: async now => (currentAt === undefined ? now : undefined),
  };
}

async function read(): Promise<Versioned> {
  const stored = await versionStore.get();
  if (stored) return stored;
  await versionStore.begin(unversioned);
  return read();
}

async function migratePiece(
  migration: Migration,
  stored: Versioned,
  now: Moment,
  did: Did & { unopened: number },
): Promise<void> {
  const { last, unopened = 0, ...piece } = await migration.piece(stored.after, now);
  did.looked += piece.looked;
  did.changed += piece.changed;
  did.unopened += unopened;
  // If another run was faster nothing is recorded, and its progress counts.
  await (last === undefined
    ? versionStore.reach(stored, stored.version + 1, now)
    : versionStore.goOn(stored, last, piece));
}
