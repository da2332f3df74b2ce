import type { ServerResponse } from 'node:http';
import { sendJson } from '../http';

/** Sends the answer to one request. */
export interface Reply {
  json(status: number, body: Record<string, unknown>): void;
  bytes(body: Buffer): void;
  /**
   * Cuts the connection. The caller never learns the result of the request.
   *
   * @param why our own fault, if there was one
   */
  cut(why?: Error): void;
  /** Calls back when the answer goes out or the caller is gone; possibly twice. */
  onOver(then: () => void): void;
}

/** A reply that is sent as an HTTP response. */
export const overHttp = (res: ServerResponse): Reply => ({
  json: (status, body) => sendJson(res, status, body),
  bytes(body) {
    res.writeHead(200, { 'content-type': 'application/octet-stream' });
    res.end(body);
  },
  cut: () => res.socket?.resetAndDestroy(),
  onOver(then) {
    res.once('prefinish', then);
    res.once('close', then);
  },
});

/** An answer as it goes over HTTP, or the cut connection. */
export type HttpAnswer = { status: number; type: string; body: string | Buffer } | 'cut';

/** A reply to a function in this thread, as it would go over HTTP. */
export function withoutSocket(): { reply: Reply; answer: Promise<HttpAnswer> } {
  const over: (() => void)[] = [];
  let settle: (answer: HttpAnswer) => void;
  const answer = new Promise<HttpAnswer>(resolve => {
    settle = resolve;
  });
  const end = (how: HttpAnswer) => {
    for (const then of over) then();
    settle(how);
  };
  const json = 'application/json; charset=utf-8';
  return {
    answer,
    reply: {
      json: (status, body) => end({ status, type: json, body: JSON.stringify(body) }),
      bytes: body => end({ status: 200, type: 'application/octet-stream', body }),
      cut: () => end('cut'),
      onOver: then => void over.push(then),
    },
  };
}

/** A reply to a caller in this process. `answer` settles as the SDK’s promise would. */
export function inProcess(): { reply: Reply; answer: Promise<Record<string, unknown>> } {
  const over: (() => void)[] = [];
  let settle: { resolve(answer: Record<string, unknown>): void; reject(error: Error): void };
  const answer = new Promise<Record<string, unknown>>((resolve, reject) => {
    settle = { resolve, reject };
  });
  const fail = (code: unknown, message: string) =>
    settle.reject(Object.assign(new Error(message), { code }));
  const end = () => {
    for (const then of over) then();
  };
  return {
    answer,
    reply: {
      json(status, body) {
        end();
        if (status !== 200) fail(status, `${status} ${String(body.message)}`);
        else if (body.code) fail(body.code, String(body.message));
        else settle.resolve(body);
      },
      bytes(body) {
        end();
        settle.resolve({ body });
      },
      cut(why) {
        end();
        fail('ECONNRESET', why?.stack ?? 'socket hang up');
      },
      onOver: then => void over.push(then),
    },
  };
}
