import { createHash } from 'node:crypto';
import { copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { requestId } from '../http';

/** Cloud files, kept under one directory; each lies under the hash of its path, so no path can leave it. */
export class Files {
  /** Who put which file there past the functions; forgotten at a restart. */
  private readonly creators = new Map<string, string>();

  constructor(
    private readonly dir: string,
    private readonly base: string,
    private readonly envId: string,
  ) {}

  /** cloud://env.bucket/path */
  idOf(path: string): string {
    return `cloud://${this.envId}.local/${path}`;
  }

  /** The path inside a file id, or null if the id is of no file here. */
  pathOf(fileId: unknown): string | null {
    const prefix = this.idOf('');
    return typeof fileId === 'string' && fileId.startsWith(prefix)
      ? fileId.slice(prefix.length)
      : null;
  }

  /** Where a file is fetched and put over HTTP: a plain address, whatever its path is made of. */
  urlOf(path: string): string {
    return `${this.base}/${nameOf(path)}`;
  }

  /** Where the file behind an address lies on disk, or null if it is no address of a file. */
  placeOfUrl(name: string): string | null {
    return /^[0-9a-f]{64}$/.test(name) ? join(this.dir, name) : null;
  }

  private place(path: string): string {
    return join(this.dir, nameOf(path));
  }

  async has(path: string): Promise<boolean> {
    return stat(this.place(path)).then(
      () => true,
      () => false,
    );
  }

  async write(place: string, content: Buffer): Promise<void> {
    const fresh = `${place}.${requestId()}`;
    await mkdir(dirname(place), { recursive: true });
    await writeFile(fresh, content);
    await rename(fresh, place);
  }

  /** Whether an account may write at a path: where there is nothing, or what it put there itself. */
  async mayWrite(path: string, openid: string): Promise<boolean> {
    return this.creators.get(path) === openid || !(await this.has(path));
  }

  /** Writes a file that is its creator's. */
  async put(path: string, content: Buffer, openid: string): Promise<void> {
    await this.write(this.place(path), content);
    this.creators.set(path, openid);
  }

  async remove(path: string): Promise<void> {
    await rm(this.place(path));
  }

  async copy(from: string, to: string): Promise<void> {
    await copyFile(this.place(from), this.place(to));
  }
}

function nameOf(path: string): string {
  return createHash('sha256').update(path).digest('hex');
}
