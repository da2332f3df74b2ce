import * as z from 'zod';
import { followUpOutcome, followUpState } from '../followups/followUps';
import { localDate, localMonth, moment } from '../moment';
import { satisfaction } from '../surveys';

/** `discharged`: patients who left a ward in the last days, for the follow-up centre; `spot`: a month's follow-up records, to be checked (R17). */
export const sampleKinds = ['discharged', 'spot'] as const;
export const sampleKind = z.enum(sampleKinds);
export type SampleKind = z.output<typeof sampleKind>;

/** The offices that check a month's records. */
export const checkOffices = ['medical', 'nursing', 'inspection'] as const;
export const checkOffice = z.enum(checkOffices);
export type CheckOffice = z.output<typeof checkOffice>;

/** How many were how content. */
const content = z.object({ satisfied: z.int(), basic: z.int(), dissatisfied: z.int() });

/** Of a spot check: what the records say beside what their patients say, of those who were asked. */
const comparison = z.object({
  asked: z.int(),
  /** In how many both say the same: that somebody called, and how content the patient is. */
  agree: z.int(),
  recorded: content,
  said: content,
});
export type Comparison = z.output<typeof comparison>;

/** Of a draw of those who left: what came of their calls. */
const sampledCalls = content.extend({ planned: z.int(), reached: z.int() });

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
  /** Of a spot check. */
  comparison: comparison.optional(),
  /** Of a draw of those who left. */
  calls: sampledCalls.optional(),
});
export type SampleHead = z.output<typeof sampleHead>;

/** What a patient says when a spot check asks them (R17): whether somebody called, and how content they were. */
export const patientSays = z.strictObject({
  called: z.boolean(),
  satisfaction: satisfaction.optional(),
});
export type PatientSays = z.output<typeof patientSays>;

/** One drawn record. */
export const sampleRecord = z.object({
  kind: z.enum(['discharge', 'followUp']),
  recordId: z.string(),
  date: localDate,
  department: z.string(),
  /** Masked. */
  name: z.string(),
  note: z.string(),
  /** What the record of a call says, to be compared. */
  recorded: z
    .object({ outcome: followUpOutcome, satisfaction: satisfaction.optional() })
    .optional(),
  /** The call that the draw planned. */
  call: z.object({ followUpId: z.string(), state: followUpState }).optional(),
  check: z
    .object({
      found: z.boolean(),
      note: z.string(),
      by: z.string(),
      at: moment,
      says: patientSays.optional(),
    })
    .optional(),
});
export type SampleRecord = z.output<typeof sampleRecord>;
