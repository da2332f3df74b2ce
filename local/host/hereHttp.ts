import { EventEmitter } from 'node:events';
import * as http from 'node:http';
import type { HttpAnswer } from '../face/reply';
import type { AskHere } from './job';

/** Node’s `http`, with requests to an address answered in this thread. */
export const httpWith = (address: () => string, answer: AskHere): object =>
  Object.create(http, {
    request: {
      value: (url: string | URL, options: http.RequestOptions, then: Then) =>
        String(url).startsWith(address())
          ? new Request(options, then, answer)
          : http.request(url, options, then),
    },
  });

type Then = (response: EventEmitter) => void;

/** The part of `http.ClientRequest` that the SDK uses. */
class Request extends EventEmitter {
  private body: string | Buffer = '';

  constructor(
    private readonly options: http.RequestOptions,
    private readonly then: Then,
    private readonly answer: AskHere,
  ) {
    super();
  }

  /** The function’s own time limit holds. */
  setTimeout(): this {
    return this;
  }

  write(body: string | Buffer): void {
    this.body = body;
  }

  end(): void {
    const headers = this.options.headers as Record<string, unknown> | undefined;
    const type = headers?.['content-type'] ?? headers?.['Content-Type'];
    void this.answer(this.body, String(type ?? '')).then(answer => this.answered(answer));
  }

  private answered(answer: HttpAnswer): void {
    if (answer === 'cut') {
      const error = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
      return void this.emit('error', error);
    }
    const { status: statusCode, type, body } = answer;
    const response = new EventEmitter();
    const headers = { 'content-type': type };
    this.then(Object.assign(response, { statusCode, headers, setEncoding: () => undefined }));
    response.emit('data', Buffer.from(body));
    response.emit('end');
  }
}
