import { makeLaidIn } from './laidIn';

/** Before the journeys: the hospital of which each test file gets a copy. */
export default async function setUp(): Promise<void> {
  await makeLaidIn();
}
