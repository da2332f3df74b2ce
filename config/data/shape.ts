import * as z from 'zod';
import type { CollectionSpec } from '../../cloudfunctions/cloud/collection';
import type { Asking } from '../agreed';

/** A document as it lies in the store. */
export type Stored = { _id: string } & Record<string, unknown>;

/** The documents of a store, reached as the functions reach them. */
export interface Documents {
  /** Whether there is a collection of this name. */
  has(collection: string): Promise<boolean>;
  /** At most `limit` documents behind one and up to another (if that is said), in the order of their ids. */
  page(collection: string, after: string, limit: number, upTo?: string): Promise<Stored[]>;
  byIds(collection: string, ids: readonly string[]): Promise<Stored[]>;
  /** Adds documents; false when one of them was there already: some of the others may have been added. */
  add(collection: string, documents: readonly Stored[]): Promise<boolean>;
}

/** Where a hospital's data lies: a cloud environment, or a folder of this machine. */
export interface Site {
  /** As its operator knows it. */
  name: string;
  documents: Documents;
  /** The sets of data that are served; more than one where switching from one to the other was ended in between. */
  served(): Promise<string[]>;
  /** What keeps another set of data from being served here, in words. */
  hindrances(): Promise<string[]>;
  /** Makes a collection for functions only, with its indexes; what of it is there already stays. */
  make(collection: CollectionSpec): Promise<void>;
  /** Has this set of data served from now on. */
  serve(set: string): Promise<void>;
  close(): Promise<void>;
}

/** What the commands print and ask. */
export interface Hands extends Asking {
  now: () => number;
}

const written = z.strictObject({
  /** The collection, by the name that the code has for it. */
  name: z.string(),
  file: z.string(),
  documents: z.int(),
  bytes: z.int(),
  /** SHA-256 of the file, and of what its documents say whatever the order of their fields. */
  sha256: z.string(),
  content: z.string(),
  /** Documents that changed in the last pass. */
  changed: z.int(),
});

/** What a backup says of itself, in `manifest.json`. It is written last: a folder without one is not a backup. */
export const manifestOf = z.strictObject({
  format: z.literal(1),
  site: z.string(),
  set: z.string(),
  beganAt: z.int(),
  endedAt: z.int(),
  /** Of which version the data is, and the oldest code that may serve it. */
  version: z.int(),
  oldest: z.int(),
  /** Check values: they tell later whether keys are those that it was sealed with, and nothing of the keys. */
  keys: z.array(z.strictObject({ _id: z.string(), check: z.string() })),
  /** Whether nothing changed between two passes: then it is the data of one moment. */
  still: z.boolean(),
  passes: z.int(),
  collections: z.array(written),
  /** Collections that the code knows and that were not there. */
  missing: z.array(z.string()),
});

export type Manifest = z.infer<typeof manifestOf>;
export type Written = z.infer<typeof written>;

/** What stands in the way, in words for the operator; nothing was changed. */
export class Hindered extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}
