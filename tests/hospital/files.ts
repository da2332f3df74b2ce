import { openUpload } from '../../types/files/openUpload';
import type { TestHospital } from './open';
import { wish } from './wishes';

/** Uploads a file to a path of the storage, as a phone does. Returns its id. */
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

/** Uploads a file to a path that was given to the account. Returns its id. */
export async function uploaded(
  hospital: TestHospital,
  content: string | Buffer,
  account: string,
): Promise<string> {
  const { path } = await hospital.value(openUpload, { requestId: wish() }, account);
  return put(hospital, path, content, account);
}
