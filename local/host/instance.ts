import { Worker } from 'node:worker_threads';
import { CloudError } from '../errors';
import type { Described, InstanceOptions, Job } from './job';
import { SameThread } from './sameThread';

interface Reply {
  ready?: true;
  unloadable?: Described;
  json?: string;
  failure?: Described;
}

/**
 * A worker thread that runs one call at a time, as an SCF instance does, or its counterpart in this
 * thread. A dead instance stays dead.
 */
export class Instance {
  dead = false;
  /** Resolves when the bundle is loaded. Rejects with FUNCTIONS_EXECUTE_FAIL if loading fails. */
  readonly ready: Promise<void>;
  private readonly worker: Worker | SameThread;
  private settle?: (error: CloudError | null, json?: string) => void;
  private timer?: NodeJS.Timeout;

  /** @param onDeath called once, when the instance is dead */
  constructor(
    options: InstanceOptions,
    private readonly onDeath: () => void,
  ) {
    this.worker = options.askHere ? new SameThread(options, options.askHere) : threadOf(options);
    this.worker.stdout.setEncoding('utf8').on('data', options.print);
    this.worker.stderr.setEncoding('utf8').on('data', options.print);
    this.ready = this.answer(options.startLimitMs, 'starting').then(() => undefined);
    this.worker.on('message', (reply: Reply) => this.receive(reply));
    this.worker.on('error', error => this.die(crash(error)));
    this.worker.on('exit', code => {
      this.die(failed(`the function's process exited with code ${code}`));
    });
  }

  /**
   * Runs one call and returns main’s answer as JSON.
   *
   * @throws CloudError FUNCTIONS_*
   */
  run(job: Job): Promise<string> {
    const answer = this.answer(job.timeLimitMs, 'running');
    void this.worker.postMessage({ event: job.event, context: job.context, env: job.env });
    return answer;
  }

  async kill(): Promise<void> {
    this.die(failed('the function was stopped'));
    await this.worker.terminate();
  }

  private answer(limitMs: number, doing: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.settle = (error, json) => {
        clearTimeout(this.timer);
        this.settle = undefined;
        if (error) reject(error);
        else resolve(json ?? '');
      };
      this.timer = setTimeout(() => {
        const seconds = limitMs / 1000;
        this.die(
          new CloudError(
            'FUNCTIONS_TIME_LIMIT_EXCEEDED',
            `[TimeLimitReached] Invoking task timed out after ${seconds} seconds (${doing})`,
          ),
        );
        void this.worker.terminate();
      }, limitMs);
    });
  }

  private receive(reply: Reply): void {
    if (reply.unloadable) {
      this.die(failed(text(reply.unloadable)));
      void this.worker.terminate();
    } else if (reply.failure) {
      this.settle?.(failed(text(reply.failure)));
    } else {
      this.settle?.(null, reply.json);
    }
  }

  private die(error: CloudError): void {
    const first = !this.dead;
    this.dead = true;
    this.settle?.(error);
    if (first) this.onDeath();
  }
}

const threadOf = ({ workerFile, file, clock, env, memoryMb }: InstanceOptions) =>
  new Worker(workerFile, {
    workerData: { file, clock },
    env,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    stdout: true,
    stderr: true,
  });

function failed(message: string): CloudError {
  return new CloudError('FUNCTIONS_EXECUTE_FAIL', `[FailedOperation.Invoke] ${message}`);
}

function crash(error: unknown): CloudError {
  if ((error as NodeJS.ErrnoException)?.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new CloudError(
      'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
      '[MemoryLimitReached] the function used more memory than it has',
    );
  }
  const { name, message, stack } = (error ?? {}) as Partial<Described>;
  return failed(text({ name: name ?? 'Error', message: message ?? String(error), stack }));
}

/** The error text in SCF’s form: name, message and stack. */
function text({ name, message, stack }: Described): string {
  const where = stack?.split('\n').find(line => /^\s+at /.test(line));
  return `${name}: ${message}${where ? `\n${where}` : ''}`;
}
