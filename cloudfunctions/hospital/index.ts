import { serveDoor } from '../modules/exchange';
import { wake } from '../modules/jobs';
import { keyGate } from '../modules/keys';
import { sealedSample } from '../modules/people';
import { limitsAt } from '../modules/policy';
import { versionGate } from '../modules/versions';

/** The door for the hospital's other systems, over HTTP. */
export const main = serveDoor({
  keyGate: keyGate(sealedSample),
  versionGate: versionGate(),
  limitsAt,
  wake,
});
