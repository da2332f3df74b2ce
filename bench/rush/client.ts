import { Agent, request } from 'node:http';
import type { Answer } from '../../types/answer';
import type { Contract, InputOf, ValueOf } from '../../types/contract';

/** One call as its caller saw it. */
export interface Call<T> {
  /** The answer; missing after a broken connection, an HTTP error or a failed function. */
  answer?: Answer<T>;
  /** The reason for a missing answer. */
  failure?: string;
  /** The database requests of this call, as the stack reports them. */
  databaseRequests: number;
  /** The ms from sending to the whole answer. */
  ms: number;
  /** The number of times it was told to wait in line, and did. */
  waits?: number;
}

/** Calls operations over HTTP as the browser does. Parallel calls have their own connections. */
export class Client {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

  constructor(private readonly url: string) {}

  /** Calls an operation. It never throws, because a failed call is a result too. */
  call<C extends Contract>(
    contract: C,
    input: InputOf<C>,
    account: string,
  ): Promise<Call<ValueOf<C>>> {
    const from = performance.now();
    const body = JSON.stringify({ operation: contract.operation, input });
    return new Promise(resolve => {
      const end = (more: Partial<Call<ValueOf<C>>>) =>
        resolve({ databaseRequests: 0, ...more, ms: performance.now() - from });
      const failed = (failure: string) => end({ failure });
      const sent = request(
        `${this.url}/call/${contract.function}`,
        {
          method: 'POST',
          agent: this.agent,
          headers: {
            authorization: `Bearer ${account}`,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
          },
        },
        response => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', part => {
            text += part;
          });
          response.on('error', error => failed(codeOf(error)));
          response.on('end', () => {
            const databaseRequests = Number(response.headers['x-local-database-requests'] ?? 0);
            end({ databaseRequests, ...read(response.statusCode, text) });
          });
        },
      );
      sent.on('error', error => failed(codeOf(error)));
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

function read<T>(status: number | undefined, text: string): Pick<Call<T>, 'answer' | 'failure'> {
  if (status !== 200) return { failure: `HTTP ${status}` };
  try {
    const { result, code } = JSON.parse(text);
    return result ? { answer: result } : { failure: String(code) };
  } catch {
    return { failure: 'an answer that is no JSON' };
  }
}

const codeOf = (error: Error): string => (error as NodeJS.ErrnoException).code ?? error.message;
