import { availableParallelism } from 'node:os';
import { CloudError } from '../errors';
import { Instance } from './instance';
import type { InstanceOptions, Job } from './job';

interface Waiting {
  job: Job;
  resolve: (json: string) => void;
  reject: (error: unknown) => void;
}

/**
 * The instances of one function. They are started when calls wait, up to `max`, kept when idle, and
 * replaced when dead.
 */
export class Pool {
  private readonly instances = new Set<Instance>();
  private readonly idle: Instance[] = [];
  private readonly queue: Waiting[] = [];
  private starting = 0;
  /** The number of calls under way. */
  private busy = 0;
  private readonly waitingForCalm: (() => void)[] = [];
  private closed = false;

  constructor(
    private readonly options: InstanceOptions,
    private readonly max: number,
  ) {}

  /**
   * Runs one call on a free instance, or waits for one.
   *
   * @throws CloudError FUNCTIONS_*
   */
  run(job: Job): Promise<string> {
    return new Promise((resolve, reject) => {
      this.queue.push({ job, resolve, reject });
      this.pump();
    });
  }

  /** Starts instances before any call. */
  async warm(count: number): Promise<void> {
    const started: Promise<void>[] = [];
    while (this.instances.size < Math.min(count, this.max)) started.push(this.start());
    await Promise.all(started);
  }

  /** Finishes the calls it has, then closes. */
  async retire(): Promise<void> {
    while (this.queue.length > 0 || this.busy > 0)
      await new Promise<void>(resolve => this.waitingForCalm.push(resolve));
    await this.close();
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const waiting of this.queue.splice(0)) waiting.reject(stopped());
    await Promise.all([...this.instances].map(instance => instance.kill()));
  }

  private pump(): void {
    if (this.closed) {
      for (const waiting of this.queue.splice(0)) waiting.reject(stopped());
      return;
    }
    while (this.queue.length > 0 && this.idle.length > 0) {
      this.dispatch(this.idle.pop()!, this.queue.shift()!);
    }
    // More starts at once than cores would only make every start slower.
    const most = Math.min(this.queue.length, availableParallelism());
    while (this.starting < most && this.instances.size < this.max) void this.start();
    if (this.queue.length === 0 && this.busy === 0)
      for (const resolve of this.waitingForCalm.splice(0)) resolve();
  }

  private async start(): Promise<void> {
    this.starting += 1;
    const instance = new Instance(this.options, () => this.forget(instance));
    this.instances.add(instance);
    try {
      await instance.ready;
      this.starting -= 1;
      this.idle.push(instance);
    } catch (error) {
      this.starting -= 1;
      this.queue.shift()?.reject(error);
    }
    this.pump();
  }

  private dispatch(instance: Instance, { job, resolve, reject }: Waiting): void {
    this.busy += 1;
    instance
      .run(job)
      .then(resolve, reject)
      .finally(() => {
        this.busy -= 1;
        if (!instance.dead) this.idle.push(instance);
        this.pump();
      });
  }

  private forget(instance: Instance): void {
    this.instances.delete(instance);
    const at = this.idle.indexOf(instance);
    if (at >= 0) this.idle.splice(at, 1);
  }
}

function stopped(): CloudError {
  return new CloudError('FUNCTIONS_EXECUTE_FAIL', '[FailedOperation.Invoke] the stack is closing');
}
