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
 * How much is stored about a patient whom an account holds; without proof only what the account
 * made itself.
 */
export const ownPerson = z.object({
  patientId: z.string(),
  name: z.string(),
  proven: z.boolean(),
  kept: z.array(z.object({ kind: z.enum(dataKinds), count: z.int() })),
});

/** For how many months each kind is kept. */
export const periods = z.record(z.enum(retentionKinds), z.int());
