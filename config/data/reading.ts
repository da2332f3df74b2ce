import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { collectionIn } from '../../domain/versions/dataSet';
import { canonical, contentHash, documentsIn, lineOf } from './lines';
import type { Documents, Stored, Written } from './shape';

/** The number of documents per request in the first pass. A repeated request may return more. */
const PAGE = 200;
const MOST = 1000;
/**
 * A stretch of a collection that was read: the ids after one and up to another. The last stretch is
 * open.
 */
interface Stretch {
  after: string;
  upTo: string | undefined;
  hash: string;
  documents: number;
}

/** The documents read from a collection. */
interface ReadOf {
  name: string;
  stretches: Stretch[];
  changed: number;
}

/** The file of a collection in a backup. */
export const fileOf = (name: string): string => `${name}.ndjson.gz`;

/**
 * The reading order of collections. The progress of jobs is read before the data they work on.
 * After a restore it can then only be behind, and the jobs look at everything again. Places are
 * read after their appointments, and patients last. A booking at that moment is then a sold place
 * without an appointment, which `mend` knows.
 */
export const inOrder = (names: readonly string[]): string[] => {
  const rank = (name: string) => {
    if (name === 'jobs') return 0;
    if (name === 'appointments') return 1;
    if (name === 'sessions') return 3;
    return name === 'patients' ? 4 : 2;
  };
  return [...names].sort((a, b) => rank(a) - rank(b));
};

/**
 * Reads each stretch into its own file. The files are joined at the end, because gzip files can be
 * concatenated.
 */
export class Reading {
  private readonly read = new Map<string, ReadOf>();

  constructor(
    private readonly from: Documents,
    private readonly set: string,
    private readonly folder: string,
  ) {}

  documents(): number {
    const all = [...this.read.values()].flatMap(({ stretches }) => stretches);
    return all.reduce((sum, { documents }) => sum + documents, 0);
  }

  /**
   * Reads every collection once.
   *
   * @returns the number of stretches that changed since the pass before
   */
  async pass(names: readonly string[]): Promise<number> {
    let changed = 0;
    for (const name of names) {
      const before = this.read.get(name);
      const read = before ? await this.again(before) : await this.first(name);
      this.read.set(name, read);
      // The progress of jobs is read before their data, so it may be behind but never ahead.
      if (name !== 'jobs') changed += read.changed;
    }
    return changed;
  }

  private async first(name: string): Promise<ReadOf> {
    const stretches: Stretch[] = [];
    for (let after = ''; ; ) {
      const page = await this.from.page(collectionIn(this.set, name), after, PAGE);
      const upTo = page.length === PAGE ? page.at(-1)!._id : undefined;
      await this.put(name, stretches.length, page);
      stretches.push({ after, upTo, hash: hashOf(page), documents: page.length });
      if (upTo === undefined) return { name, stretches, changed: 0 };
      after = upTo;
    }
  }

  private async again({ name, stretches }: ReadOf): Promise<ReadOf> {
    const read: ReadOf = { name, stretches: [], changed: 0 };
    for (const [n, { after, upTo, hash }] of stretches.entries()) {
      const documents = await this.stretch(name, after, upTo);
      const found = hashOf(documents);
      if (found !== hash) {
        read.changed += 1;
        await this.put(name, n, documents);
      }
      read.stretches.push({ after, upTo, hash: found, documents: documents.length });
    }
    return read;
  }

  private async stretch(name: string, from: string, upTo: string | undefined): Promise<Stored[]> {
    const all: Stored[] = [];
    for (let after = from; ; ) {
      const page = await this.from.page(collectionIn(this.set, name), after, MOST, upTo);
      all.push(...page);
      if (page.length < MOST) return all;
      after = page.at(-1)!._id;
    }
  }

  private pageOf = (name: string, n: number) => join(this.folder, 'pages', `${name}-${n}`);

  private async put(name: string, n: number, documents: Stored[]): Promise<void> {
    await mkdir(join(this.folder, 'pages'), { recursive: true });
    const lines = documents.map(each => `${lineOf(each)}\n`).join('');
    await writeFile(this.pageOf(name, n), gzipSync(lines), { mode: 0o600 });
  }

  async finish(name: string): Promise<Written> {
    const { stretches, changed } = this.read.get(name)!;
    const path = join(this.folder, fileOf(name));
    for (const n of stretches.keys())
      await appendFile(path, await readFile(this.pageOf(name, n)), { mode: 0o600 });
    const content = contentHash();
    let documents = 0;
    for await (const each of documentsIn(path)) {
      content.add(each);
      documents += 1;
    }
    const { size } = await stat(path);
    return {
      ...{ name, file: fileOf(name), documents, bytes: size },
      ...{ sha256: await sha256Of(path), content: content.end(), changed },
    };
  }
}

function hashOf(documents: readonly Stored[]): string {
  const hash = createHash('sha256');
  for (const each of documents) hash.update(`${canonical(each)}\n`);
  return hash.digest('hex');
}

/** The SHA-256 of a file, in hex. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest('hex');
}
