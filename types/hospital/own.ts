import type { Hospital } from './hospital';
import file from './hospital.json';

/** The content of the file `hospital.json`, which is part of every build: version 0. */
export const ownHospital: Hospital = file;
