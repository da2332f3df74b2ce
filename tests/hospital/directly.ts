import { database } from '../../cloudfunctions/cloud/database';
import type { Stack } from '../../local';

type Request = Parameters<Stack['ask']>[0];

/**
 * Whether functions reach the stack in its own thread, without a socket. Threads and HTTP cost as
 * much processor time as all the rest. `npm run test:long` and the fault tests use them.
 */
export const DIRECTLY = !process.env.LONG;

/**
 * Sends the SDK’s database requests of this process straight to the stack, which runs in it too.
 * The SDK writes and reads the same, without signatures and sockets.
 */
export function askDirectly(stack: Stack): void {
  // Opening the database sets the SDK’s own transport; this replaces it.
  const Db = database().constructor as unknown as { reqClass: unknown };
  Db.reqClass = class {
    async send(action: string, request: Request) {
      // It takes a turn of the event loop, as a network request does, so that others run in
      // between.
      await new Promise(setImmediate);
      return stack.ask({ ...request, action });
    }
  };
}
