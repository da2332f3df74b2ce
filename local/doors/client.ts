import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Face } from '../face';
import { callerOf, type Identify } from './call';

/**
 * `POST /database`: the mini-program’s own `wx.cloud.database()`. It shows a test what a client may
 * do to a collection. The body is that of `/admin`, the caller that of `/call`. The collection’s
 * permission decides.
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
