import * as z from 'zod';
import { retentionKinds } from '../../domain/privacy/retention';

/** The kinds of stored data about a person. */
const dataKinds = [
  'identity',
  'visits',
  'strikes',
  'returnVisits',
  'surveys',
  'cases',
  'stays',
  'followUps',
  'care',
] as const;
export type DataKind = (typeof dataKinds)[number];

/**
 * The number of records about a patient whom an account holds; without proof only those that the
 * account made itself.
 */
export const ownPerson = z.object({
  patientId: z.string(),
  name: z.string(),
  proven: z.boolean(),
  kept: z.array(z.object({ kind: z.enum(dataKinds), count: z.int() })),
});

/** The number of months for which each kind is kept. */
export const periods = z.record(z.enum(retentionKinds), z.int());
