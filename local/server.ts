import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handleCall, type Identify, tokenIsOpenid } from './doors/call';
import { handleClient } from './doors/client';
import { isOwnRequest } from './doors/guard';
import { handleHealth } from './doors/health';
import { handleHttp } from './doors/httpAccess';
import { handleLocal } from './doors/local';
import { type StaticDir, staticFiles } from './doors/static';
import { handleTencentSms, TENCENT_SMS } from './doors/tencent';
import { handleUpload } from './doors/upload';
import { handleWeixin, WEIXIN } from './doors/weixin';
import type { Face } from './face';
import { sendJson } from './http';
import type { StackOptions } from './options';
import type { Stack } from './running';

interface Serving {
  stack: Stack;
  face: Face;
  identify?: Identify;
  routes?: StackOptions['routes'];
  staticDirs: StaticDir[];
}

export interface Server {
  port: number;
  /** Starts to answer. Requests that came before have waited. */
  serve(what: Serving): void;
  close(): Promise<void>;
}

/**
 * Listens on a port of 127.0.0.1.
 *
 * @throws Error with code EADDRINUSE
 */
export async function listen(port: number): Promise<Server> {
  let begin: (what: Serving) => void;
  const serving = new Promise<Serving>(resolve => {
    begin = resolve;
  });
  let answer: Answer = async (req, res) => (await serving.then(answering))(req, res);
  const server = createServer((req, res) => {
    answer(req, res).catch(error => {
      if (!res.headersSent) sendJson(res, 500, { code: 'SYS_ERR', message: String(error) });
      else res.destroy();
    });
  });
  // This is longer than any client keeps a connection, so the server never closes one under a fresh
  // request.
  server.keepAliveTimeout = 75_000;
  server.headersTimeout = 80_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', backlog: 4096 }, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    serve: what => {
      answer = answering(what);
      begin(what);
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const isUnder = (path: string, mount: string | undefined): boolean =>
  mount !== undefined && (path === mount || path.startsWith(`${mount}/`));

type Answer = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

function answering({ stack, face, identify = tokenIsOpenid, routes, staticDirs }: Serving): Answer {
  const serveFile = staticFiles(staticDirs);
  return async (req, res) => {
    const path = (req.url ?? '/').split('?')[0]!;
    const own = isUnder(path, WEIXIN)
      ? handleWeixin
      : isUnder(path, TENCENT_SMS)
        ? handleTencentSms
        : path.startsWith('/local/')
          ? handleLocal
          : undefined;
    if (path === '/admin' || own) {
      if (!isOwnRequest(req)) {
        return sendJson(res, 403, { code: 'FORBIDDEN', message: 'only from this machine' });
      }
      return own ? own(req, res, new URL(req.url!, stack.url), stack) : face.handle(req, res);
    }
    const called = /^\/call\/([^/]+)$/.exec(path);
    if (called) return handleCall(req, res, called[1]!, stack.host, identify);
    const uploaded = /^\/upload\/([\w/-]{1,200})$/.exec(path);
    if (uploaded) return handleUpload(req, res, uploaded[1]!, stack, identify);
    if (path === '/database') return handleClient(req, res, face, identify);
    const behind = stack.host.specs().find(({ httpPath }) => isUnder(path, httpPath));
    if (behind) return handleHttp(req, res, behind.name, stack.host);
    if (path === '/health') return handleHealth(res, stack);
    if (routes && isOwnRequest(req) && (await routes(req, res, stack))) return;
    if (serveFile(req, res)) return;
    sendJson(res, 404, { code: 'NOT_FOUND', message: 'there is nothing here' });
  };
}
