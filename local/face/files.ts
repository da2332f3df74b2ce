import { createHash } from 'node:crypto';
import { copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { requestId } from '../http';

/**
 * Cloud files, kept under one directory. Each is stored under the hash of its path, so no path can
 * leave the directory.
 */
export class Files {
  /** The openid that uploaded each file from a client. It is lost at a restart. */
  private readonly creators = new Map<string, string>();

  constructor(
    private readonly dir: string,
    private readonly base: string,
    private readonly envId: string,
  ) {}

  /** The file id of a path: `cloud://env.bucket/path`. */
  idOf(path: string): string {
    return `cloud://${this.envId}.local/${path}`;
  }

  /** The path inside a file id; null if the id is of no file of this stack. */
  pathOf(fileId: unknown): string | null {
    const prefix = this.idOf('');
    return typeof fileId === 'string' && fileId.startsWith(prefix)
      ? fileId.slice(prefix.length)
      : null;
  }

  /**
   * The HTTP address for reading and writing a file. It has only plain characters, for any path.
   */
  urlOf(path: string): string {
    return `${this.base}/${nameOf(path)}`;
  }

  /** The place on disk of the file behind an address; null if the address is of no file. */
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

  /** Whether an account may write at a path: where no file is, or over its own file. */
  async mayWrite(path: string, openid: string): Promise<boolean> {
    return this.creators.get(path) === openid || !(await this.has(path));
  }

  /** Writes a file and records its creator. */
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
