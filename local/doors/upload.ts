import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody, sendJson } from '../http';
import type { Stack } from '../running';
import { callerOf, type Identify } from './call';

const MAX_FILE = 64 * 1024 * 1024;

/**
 * `POST /upload/{path}`: wx.cloud.uploadFile for a browser. The body is the file, the answer `{
 * fileID }`. Only the creator and functions may overwrite a file. Only functions may read one by
 * its id.
 */
export async function handleUpload(
  req: IncomingMessage,
  res: ServerResponse,
  path: string,
  { files }: Stack,
  identify: Identify,
): Promise<void> {
  const openid = await callerOf(req, res, identify);
  if (openid === null) return;
  if (!(await files.mayWrite(path, openid)))
    return sendJson(res, 403, { code: 'STORAGE_PERMISSION_DENIED', message: 'not the creator' });
  await files.put(path, await readBody(req, MAX_FILE), openid);
  sendJson(res, 200, { fileID: files.idOf(path) });
}
