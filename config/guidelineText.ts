import { readFileSync, writeFileSync } from 'node:fs';
import { guidelineOf } from '../texts/zh-CN/privacy/guideline';
import { ownHospital } from '../types/hospital/own';
import { defaultPolicy } from '../types/policy/policy';

// chinese: a document for the hospital's operators
const FILE = 'docs/隐私保护指引.md';

/** The privacy guideline for WeChat's form, of this hospital and with the periods that a hospital has which changed nothing. */
export const guideline = (): string =>
  guidelineOf(ownHospital.name, ownHospital.servicePhone, defaultPolicy.retention);

/** The guideline as it lies in the repository. */
export const keptGuideline = (): string => readFileSync(FILE, 'utf8');

/** Writes it. Run from the repository's root. */
export const writeGuideline = (): void => writeFileSync(FILE, guideline());
