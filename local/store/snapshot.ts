import { type FileHandle, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { encode, seal } from './lines';
import { FORMAT } from './replay';
import type { Doc } from './types';

/** The whole state at one moment. The documents never change, so they may be written out slowly. */
export interface State {
  seq: number;
  colls: { name: string; docs: Doc[] }[];
}

const LINE_CHARS = 64 * 1024;

/** Writes a new log that begins with `state`, beside the current one; `install` replaces it. */
export async function writeSnapshot(file: string, state: State): Promise<FileHandle> {
  const handle = await open(file, 'w');
  try {
    const colls = state.colls.map(({ name }) => name);
    await handle.appendFile(seal(JSON.stringify({ store: FORMAT, seq: state.seq, colls })));
    let total = 0;
    for (const { name, docs } of state.colls) {
      total += docs.length;
      for (const line of linesOf(name, docs)) {
        await handle.appendFile(line);
        await turn();
      }
    }
    await handle.appendFile(seal(JSON.stringify({ end: total })));
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function* linesOf(coll: string, docs: Doc[]): Generator<string> {
  let texts: string[] = [];
  let chars = 0;
  const line = () => seal(`{"coll":${JSON.stringify(coll)},"docs":[${texts.join(',')}]}`);
  for (const doc of docs) {
    const text = encode(doc);
    texts.push(text);
    chars += text.length;
    if (chars >= LINE_CHARS) {
      yield line();
      texts = [];
      chars = 0;
    }
  }
  if (texts.length > 0) yield line();
}

/**
 * Syncs the new log and renames it over the old one. After a crash one of the two is there, whole.
 */
export async function install(handle: FileHandle, from: string, to: string): Promise<void> {
  await handle.sync();
  await rename(from, to);
  const dir = await open(dirname(to), 'r');
  try {
    await dir.sync();
  } finally {
    await dir.close();
  }
}
