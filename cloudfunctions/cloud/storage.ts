import * as tcb from '@cloudbase/node-sdk';
import { patiently } from './pace';
import { steadily } from './steady';

const open = () => tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, timeout: patiently(15_000) });
let opened: ReturnType<typeof open> | undefined;
const app = () => {
  opened ??= open();
  return opened;
};

/** The id that a file with this path has, or will have. */
export async function fileIdOf(path: string): Promise<string> {
  const { data } = await steadily(() => app().getUploadMetadata({ cloudPath: path }));
  return data.fileId;
}

/** Throws an error that `steadily` recognises as temporary, when the storage cannot be reached. */
const unreached = (error: Error): never => {
  throw new Error('the storage was not reached: network', { cause: error });
};

/** The result of reading a file. */
export type FileRead = Buffer | 'missing' | 'tooLarge';

/**
 * Reads a file of at most `most` bytes from the storage. Of a larger file no more than that is ever
 * in memory.
 */
export async function readFile(fileId: string, most: number): Promise<FileRead> {
  const address = await downloadUrl(fileId, 60);
  if (address === undefined) return 'missing';
  return steadily(async () => {
    const response = await fetch(address).catch(unreached);
    if (response.status === 404) return 'missing';
    if (!response.ok || !response.body)
      throw new Error(`the storage answered HTTP ${response.status}: network`);
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body) {
      parts.push(part);
      size += part.length;
      if (size > most) return 'tooLarge';
    }
    return Buffer.concat(parts);
  });
}

/** Writes a file, and replaces an existing one. */
export async function writeFile(path: string, content: Buffer): Promise<void> {
  await steadily(() => app().uploadFile({ cloudPath: path, fileContent: content }));
}

/** A URL from which a file can be downloaded for `seconds`; undefined if there is no such file. */
export async function downloadUrl(fileId: string, seconds: number): Promise<string | undefined> {
  const { fileList } = await steadily(() =>
    app().getTempFileURL({ fileList: [{ fileID: fileId, maxAge: seconds }] }),
  );
  return fileList[0]?.tempFileURL || undefined;
}

/** Deletes files; missing ones do not matter. */
export async function deleteFiles(fileIds: readonly string[]): Promise<void> {
  for (let from = 0; from < fileIds.length; from += 50)
    await steadily(() => app().deleteFile({ fileList: fileIds.slice(from, from + 50) }));
}
