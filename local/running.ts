import type { Accounts } from './accounts/accounts';
import type { Tokens } from './accounts/tokens';
import type { Clock } from './clock';
import type { Counters } from './counters';
import type { Files } from './face/files';
import type { AdminRequest } from './face/request';
import type { Faults } from './faults';
import type { Host } from './host/host';
import type { Caller } from './host/identity';
import type { Limits } from './limits';
import type { Logs } from './logs';
import type { Messages } from './messages/messages';
import type { Sms } from './sms/sms';
import type { Store } from './store';
import type { Timers } from './timers/timers';

/** CloudBase on this machine, running. */
export interface Stack {
  /** http://127.0.0.1:port */
  readonly url: string;
  readonly port: number;
  readonly store: Store;
  readonly clock: Clock;
  readonly messages: Messages;
  readonly sms: Sms;
  readonly accounts: Accounts;
  readonly tokens: Tokens;
  readonly counters: Counters;
  readonly limits: Limits;
  readonly logs: Logs;
  readonly faults: Faults;
  readonly timers: Timers;
  readonly host: Host;
  readonly files: Files;
  /**
   * Calls a function as a mini-program does.
   *
   * @throws CloudError with CloudBase’s code
   */
  invoke(
    name: string,
    event?: unknown,
    caller?: string | Caller,
  ): Promise<{ result: unknown; requestId: string }>;
  /**
   * Runs one request of the SDK for a caller in this process, as `POST /admin` does.
   *
   * @throws as the SDK does
   */
  ask(request: AdminRequest): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}
