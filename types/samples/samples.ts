import * as z from 'zod';
import { localDate, localMonth, moment } from '../moment';

/** `discharged`: patients who left a ward in the last days, for the follow-up centre; `spot`: a month's follow-up records, to be checked (R17). */
export const sampleKinds = ['discharged', 'spot'] as const;
export const sampleKind = z.enum(sampleKinds);
export type SampleKind = z.output<typeof sampleKind>;

/** The offices that check a month's records. */
export const checkOffices = ['medical', 'nursing', 'inspection'] as const;
export const checkOffice = z.enum(checkOffices);
export type CheckOffice = z.output<typeof checkOffice>;

/** A draw as a line of the list; the rate is `percent(foundTrue, checked)`. */
export const sampleHead = z.object({
  sampleId: z.string(),
  kind: sampleKind,
  /** Of a spot check. */
  office: checkOffice.optional(),
  month: localMonth.optional(),
  /** The days it was drawn of. */
  from: localDate,
  to: localDate,
  drawnAt: moment,
  /** The name of who drew it. */
  by: z.string(),
  percent: z.int(),
  /** Recorded so that the draw can be repeated. */
  seed: z.string(),
  /**
   * Of how many it was drawn; not said to who is limited to departments. What follows counts, for them, their departments'
   * records only (R20).
   */
  population: z.int().optional(),
  drawn: z.int(),
  checked: z.int(),
  foundTrue: z.int(),
});
export type SampleHead = z.output<typeof sampleHead>;

/** One drawn record. */
export const sampleRecord = z.object({
  kind: z.enum(['discharge', 'followUp']),
  recordId: z.string(),
  date: localDate,
  department: z.string(),
  /** Masked. */
  name: z.string(),
  note: z.string(),
  check: z.object({ found: z.boolean(), note: z.string(), by: z.string(), at: moment }).optional(),
});
export type SampleRecord = z.output<typeof sampleRecord>;
