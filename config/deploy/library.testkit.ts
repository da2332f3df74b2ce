import cloudbaserc from '../../cloudbaserc.json';
import type { Plane } from '../rehearsal/controlPlane';

/** The library's own sender, whose address is the only thing that is played here. */
const { CloudService } = jest.requireActual<{ CloudService: { prototype: object } }>(
  '@cloudbase/manager-node/lib/utils/cloud-api-request',
);

/** The functions that are deployed. */
export const functionNames = cloudbaserc.functions.map(({ name }) => name);

/** Sends what Tencent's library says to the played control plane, in all tests of a file. */
export function sendTo(plane: () => Plane): void {
  beforeAll(() => {
    // The library looks every second whether a function is ready; here it always is.
    const { setInterval } = globalThis;
    jest
      .spyOn(globalThis, 'setInterval')
      .mockImplementation(((work: () => void) => setInterval(work, 1)) as typeof setInterval);
    Object.defineProperty(CloudService.prototype, 'baseUrl', { get: () => plane().url });
  });
}
