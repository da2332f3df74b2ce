import cloudbaserc from '../../cloudbaserc.json';
import type { Plane } from '../rehearsal/controlPlane';

/** The library’s own sender. The tests replace only its address. */
const { CloudService } = jest.requireActual<{ CloudService: { prototype: object } }>(
  '@cloudbase/manager-node/lib/utils/cloud-api-request',
);

/** The deployed functions. */
export const functionNames = cloudbaserc.functions.map(({ name }) => name);

/**
 * Sends the requests of Tencent’s library to the simulated control plane, in all tests of a file.
 */
export function sendTo(plane: () => Plane): void {
  beforeAll(() => {
    // The library asks every second whether a function is ready. Here it always is.
    const { setInterval } = globalThis;
    jest
      .spyOn(globalThis, 'setInterval')
      .mockImplementation(((work: () => void) => setInterval(work, 1)) as typeof setInterval);
    Object.defineProperty(CloudService.prototype, 'baseUrl', { get: () => plane().url });
  });
}
