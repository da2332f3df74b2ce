import { makeLaidIn } from './laidIn';

/** Before the journeys: the hospital of which each test file gets a copy. */
export default makeLaidIn;
