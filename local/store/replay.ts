import { readFile, truncate } from 'node:fs/promises';
import { patch, type Step } from './diff';
import { decode, unseal } from './lines';
import type { Doc, Id } from './types';

export const FORMAT = 1;

/** One change of a commit: put a document, delete one, or patch one. */
export type Entry =
  | ['p', string, Doc]
  | ['d', string, Id]
  | ['f', string, Id, Step[]]
  | ['n', string];

/** The content of a log: documents by collection, in the order of insertion. */
export interface Replayed {
  colls: Map<string, Map<Id, Doc>>;
  /** The number of the last batch. */
  seq: number;
  /** The bytes of the snapshot at the beginning of the file, and of the batches after it. */
  snapshotBytes: number;
  tailBytes: number;
}

type Line = {
  store?: number;
  seq?: number;
  colls?: string[];
  coll?: string;
  docs?: Doc[];
  end?: number;
  commits?: Entry[][];
};

/**
 * Reads a log. A last line without a newline was unfinished when the process died, and no caller
 * was told of it, so it is cut off. Any other damage is an error naming the line.
 */
export async function replay(file: string): Promise<Replayed> {
  const bytes = await readFile(file);
  const state: Replayed = { colls: new Map(), seq: 0, snapshotBytes: 0, tailBytes: 0 };
  let start = 0;
  let number = 0;
  let docs = 0;
  for (;;) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0) break;
    number++;
    const damaged = (what: string): Error =>
      new Error(
        `${file}, line ${number} (byte ${start}): ${what}. Nothing was changed. Put back a copy of this file, ` +
          `or keep what comes before with: head -c ${start} (all later writes are then lost).`,
      );
    const body = unseal(bytes.subarray(start, end));
    if (body === null) throw damaged('the line does not fit its checksum');
    try {
      docs += read(decode(body) as Line, number, state, docs);
    } catch (error) {
      throw damaged(error instanceof Error ? error.message : String(error));
    }
    start = end + 1;
    if (state.snapshotBytes === END_SEEN) state.snapshotBytes = start;
  }
  if (state.snapshotBytes <= 0) {
    throw new Error(
      `${file}: the snapshot it must begin with is incomplete. Put back a copy of this file.`,
    );
  }
  if (start < bytes.length) await truncate(file, start);
  state.tailBytes = start - state.snapshotBytes;
  return state;
}

const END_SEEN = -1;

/** Adds one line to the state. Returns the number of snapshot documents it held. */
function read(line: Line, number: number, state: Replayed, docsSoFar: number): number {
  if (number === 1) {
    if (line.store !== FORMAT) throw new Error('this is not a log this version can read');
    state.seq = line.seq!;
    for (const name of line.colls!) state.colls.set(name, new Map());
    return 0;
  }
  if (line.docs) {
    if (state.snapshotBytes > 0) throw new Error('a piece of snapshot is among the commits');
    const docs = docsOf(state, line.coll!);
    for (const doc of line.docs) docs.set(doc._id as Id, doc);
    return line.docs.length;
  }
  if (line.end !== undefined) {
    if (line.end !== docsSoFar) {
      throw new Error(`the snapshot should hold ${line.end} documents and holds ${docsSoFar}`);
    }
    state.snapshotBytes = END_SEEN;
    return 0;
  }
  if (state.snapshotBytes <= 0) throw new Error('a commit comes before the end of the snapshot');
  if (line.seq !== state.seq + 1)
    throw new Error(`batch ${state.seq + 1} is missing before batch ${line.seq}`);
  state.seq = line.seq;
  for (const commit of line.commits!) for (const entry of commit) apply(entry, state);
  return 0;
}

function docsOf(state: Replayed, coll: string): Map<Id, Doc> {
  const docs = state.colls.get(coll);
  if (!docs) throw new Error(`collection ${coll} was never created`);
  return docs;
}

function apply(entry: Entry, state: Replayed): void {
  if (entry[0] === 'n') {
    state.colls.set(entry[1], new Map());
    return;
  }
  const docs = docsOf(state, entry[1]);
  if (entry[0] === 'p') {
    docs.set(entry[2]._id as Id, entry[2]);
    return;
  }
  const id = entry[2];
  const doc = docs.get(id);
  if (!doc) throw new Error(`document ${id} of ${entry[1]} is changed but does not exist`);
  if (entry[0] === 'd') docs.delete(id);
  else patch(doc, entry[3]);
}
