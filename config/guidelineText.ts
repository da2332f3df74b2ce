import { readFileSync, writeFileSync } from 'node:fs';
import { guidelineOf } from '../texts/zh-CN/privacy/guideline';
import { ownHospital } from '../types/hospital/own';
import { defaultPolicy } from '../types/policy/policy';

// chinese: a document for the hospital's operators
const FILE = 'docs/隐私保护指引.md';

/**
 * The privacy guideline for WeChat’s form: this hospital’s, with the default periods of retention.
 */
export const guideline = (): string =>
  guidelineOf(ownHospital.name, ownHospital.servicePhone, defaultPolicy.retention);

/** The guideline as stored in the repository. */
export const keptGuideline = (): string => readFileSync(FILE, 'utf8');

/** Writes the guideline. The working directory must be the repository’s root. */
export const writeGuideline = (): void => writeFileSync(FILE, guideline());
