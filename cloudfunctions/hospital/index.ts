import { serveDoor } from '../modules/exchange';
import { wake } from '../modules/jobs';
import { keyGate } from '../modules/keys';
import { sealedSample } from '../modules/people';
import { limitsAt } from '../modules/policy';
import { screenPage } from '../modules/queue';
import { versionGate } from '../modules/versions';

/** The HTTP door for the hospital's other systems, and for the screens in its waiting rooms. */
export const main = serveDoor({
  keyGate: keyGate(sealedSample),
  versionGate: versionGate(),
  limitsAt,
  page: screenPage,
  wake,
});
