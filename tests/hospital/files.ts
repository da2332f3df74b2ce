import { openUpload } from '../../types/files/openUpload';
import type { TestHospital } from './open';
import { wish } from './wishes';

/** Puts a file into the storage at a path, as a phone does; answers its id there. */
export async function put(
  { stack: { url, files } }: TestHospital,
  path: string,
  content: string | Buffer,
  account: string,
): Promise<string> {
  const response = await fetch(`${url}/upload/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${account}` },
    body: typeof content === 'string' ? content : new Uint8Array(content),
  });
  const { fileID } = (await response.json()) as { fileID: string };
  expect(fileID).toBe(files.idOf(path));
  return fileID;
}

/** Puts a file into the storage under a path that was given to the account; answers its id there. */
export async function uploaded(
  hospital: TestHospital,
  content: string | Buffer,
  account: string,
): Promise<string> {
  const { path } = await hospital.value(openUpload, { requestId: wish() }, account);
  return put(hospital, path, content, account);
}
