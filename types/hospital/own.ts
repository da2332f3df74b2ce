import type { Hospital } from './hospital';
import file from './hospital.json';

/** What the file `hospital.json` says, which every build has in it: version 0. */
export const ownHospital: Hospital = file;
