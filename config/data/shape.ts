import * as z from 'zod';
import type { CollectionSpec } from '../../cloudfunctions/cloud/collection';
import type { Asking } from '../agreed';

/** A document as it is stored. */
export type Stored = { _id: string } & Record<string, unknown>;

/** The documents of a store, reached as the functions reach them. */
export interface Documents {
  /** Whether there is a collection of this name. */
  has(collection: string): Promise<boolean>;
  /**
   * At most `limit` documents with ids after `after` and up to `upTo` (if given), in the order of
   * their ids.
   */
  page(collection: string, after: string, limit: number, upTo?: string): Promise<Stored[]>;
  byIds(collection: string, ids: readonly string[]): Promise<Stored[]>;
  /**
   * Adds documents. Returns false when one of them existed; some of the others may then have been
   * added.
   */
  add(collection: string, documents: readonly Stored[]): Promise<boolean>;
}

/** The place of a hospital’s data: a cloud environment, or a folder of this machine. */
export interface Site {
  /** The name that its operator knows. */
  name: string;
  documents: Documents;
  /** The sets of data in use; more than one after an interrupted switch. */
  served(): Promise<string[]>;
  /** The reasons, in words, why another set of data cannot be served here. */
  hindrances(): Promise<string[]>;
  /** Creates a collection for functions only, with its indexes. Existing parts stay. */
  make(collection: CollectionSpec): Promise<void>;
  /** Switches the service to this set of data. */
  serve(set: string): Promise<void>;
  close(): Promise<void>;
}

/** The terminal of the commands. */
export interface Hands extends Asking {
  now: () => number;
}

const written = z.strictObject({
  /** The collection, by the name that the code has for it. */
  name: z.string(),
  file: z.string(),
  documents: z.int(),
  bytes: z.int(),
  /** The SHA-256 of the file, and of its documents’ content in any order of fields. */
  sha256: z.string(),
  content: z.string(),
  /** The number of documents that changed in the last pass. */
  changed: z.int(),
});

/** A backup’s `manifest.json`. It is written last: a folder without one is not a backup. */
export const manifestOf = z.strictObject({
  format: z.literal(1),
  site: z.string(),
  set: z.string(),
  beganAt: z.int(),
  endedAt: z.int(),
  /** The version of the data, and the oldest code version that may serve it. */
  version: z.int(),
  oldest: z.int(),
  /**
   * Check values. They tell later whether keys are those of the backup, and reveal nothing of them.
   */
  keys: z.array(z.strictObject({ _id: z.string(), check: z.string() })),
  /** Whether two passes agreed, so that it is the data of one moment. */
  still: z.boolean(),
  passes: z.int(),
  collections: z.array(written),
  /** Collections of the code that did not exist. */
  missing: z.array(z.string()),
});

export type Manifest = z.infer<typeof manifestOf>;
export type Written = z.infer<typeof written>;

/** The reasons that prevent a command, in words for the operator. Nothing was changed. */
export class Hindered extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}
