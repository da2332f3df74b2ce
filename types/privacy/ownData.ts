import * as z from 'zod';
import { retentionKinds } from '../../domain/privacy/retention';

/** What is kept about a person, by kind. */
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

/** How much is kept of a person that an account holds; without proof only what the account made itself. */
export const ownPerson = z.object({
  patientId: z.string(),
  name: z.string(),
  proven: z.boolean(),
  kept: z.array(z.object({ kind: z.enum(dataKinds), count: z.int() })),
});

/** For how many months each kind is kept. */
export const periods = z.record(z.enum(retentionKinds), z.int());
