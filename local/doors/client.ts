import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Face } from '../face';
import { callerOf, type Identify } from './call';

/**
 * `POST /database`: what `wx.cloud.database()` does in a mini-program, so that a test sees what a client may do to a
 * collection. The body is that of `/admin`, the caller that of `/call`; collections answer by their permission.
 */
export async function handleClient(
  req: IncomingMessage,
  res: ServerResponse,
  face: Face,
  identify: Identify,
): Promise<void> {
  const openid = await callerOf(req, res, identify);
  if (openid !== null) await face.handleClient(req, res, openid);
}
