import { packed } from '../../config/browser';
import { makeLaidIn } from './laidIn';

/** Prepares the journeys: the browser, and the hospital that each test file copies. */
export default async function setUp(): Promise<void> {
  // If npm’s browser cannot be unpacked, the system’s is used, or the journeys report why there is
  // none.
  await packed().catch(() => undefined);
  await makeLaidIn();
}
