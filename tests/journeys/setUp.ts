import { packed } from '../../config/browser';
import { makeLaidIn } from './laidIn';

/** Before the journeys: the browser, and the hospital of which each test file gets a copy. */
export default async function setUp(): Promise<void> {
  // Where npm's browser does not unpack, the system's is opened, or the journeys say why none is.
  await packed().catch(() => undefined);
  await makeLaidIn();
}
