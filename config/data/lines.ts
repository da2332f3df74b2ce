import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { EJSON } from 'bson';
import type { Stored } from './shape';

/**
 * A document as one line of JSON. A value without a JSON form is written as MongoDB’s tools write
 * it.
 */
export const lineOf = (document: Stored): string => EJSON.stringify(document, { relaxed: true });

const documentOf = (line: string): Stored => EJSON.parse(line, { relaxed: true }) as Stored;

/**
 * A text that is equal for equal documents, even if a database returns their fields in another
 * order.
 */
export const canonical = (document: Stored): string =>
  JSON.stringify(sorted(EJSON.serialize(document)));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, of]) => [name, sorted(of)]));
}

/** A running hash over the content of documents. */
export function contentHash() {
  const hash = createHash('sha256');
  return {
    add: (document: Stored) => hash.update(`${canonical(document)}\n`),
    end: () => hash.digest('hex'),
  };
}

/**
 * The documents of a compressed file, in order.
 *
 * @throws if the file is cut off or damaged
 */
export async function* documentsIn(file: string): AsyncGenerator<Stored> {
  const read = createReadStream(file);
  const unpacked = createGunzip();
  read.on('error', error => unpacked.destroy(error));
  read.pipe(unpacked).setEncoding('utf8');
  let rest = '';
  for await (const part of unpacked) {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield documentOf(line);
  }
  if (rest) yield documentOf(rest);
}

/** Splits a sequence into pieces of `size`. */
export async function* inPieces<T>(all: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let piece: T[] = [];
  for await (const each of all) {
    piece.push(each);
    if (piece.length < size) continue;
    yield piece;
    piece = [];
  }
  if (piece.length) yield piece;
}
