import { database } from '../../cloudfunctions/cloud/database';
import type { Stack } from '../../local';

type Request = Parameters<Stack['ask']>[0];

/**
 * Lets the SDK's database requests of this process go straight to the stack, which runs in it too: what the SDK writes and
 * reads is the same, only no signature is made and no socket is between, which cost as much as all the rest.
 * `npm run test:long`, the journeys, the compiled mini-program and the faults go over HTTP.
 */
export function askDirectly(stack: Stack): void {
  // Opening the database sets the SDK's own way to the cloud; this comes in its place.
  const Db = database().constructor as unknown as { reqClass: unknown };
  Db.reqClass = class {
    async send(action: string, request: Request) {
      // As long on its way as anything over a wire: others have their turn.
      await new Promise(setImmediate);
      return stack.ask({ ...request, action });
    }
  };
}
