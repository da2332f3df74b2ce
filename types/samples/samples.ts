import * as z from 'zod';
import { followUpOutcome, followUpState } from '../followups/followUps';
import { localDate, localMonth, moment } from '../moment';
import { satisfaction } from '../surveys';

/**
 * `discharged`: patients discharged in the last days, for the follow-up office; `spot`: a month's
 * follow-up records, to be checked (R17).
 */
export const sampleKinds = ['discharged', 'spot'] as const;
export const sampleKind = z.enum(sampleKinds);
export type SampleKind = z.output<typeof sampleKind>;

/** The offices that check a month's records. */
export const checkOffices = ['medical', 'nursing', 'inspection'] as const;
export const checkOffice = z.enum(checkOffices);
export type CheckOffice = z.output<typeof checkOffice>;

/** The counts by satisfaction. */
const content = z.object({ satisfied: z.int(), basic: z.int(), dissatisfied: z.int() });

/**
 * For a spot check: the records compared with their patients' answers, only for patients who were
 * asked.
 */
const comparison = z.object({
  asked: z.int(),
  /** The number in which both agree: that staff called, and on the satisfaction. */
  agree: z.int(),
  recorded: content,
  said: content,
});
export type Comparison = z.output<typeof comparison>;

/** For a sample of discharged patients: the results of their calls. */
const sampledCalls = content.extend({ planned: z.int(), reached: z.int() });

/** A sample as a row of the list; the rate is `percent(foundTrue, checked)`. */
export const sampleHead = z.object({
  sampleId: z.string(),
  kind: sampleKind,
  /** For a spot check. */
  office: checkOffice.optional(),
  month: localMonth.optional(),
  /** The days from which it was drawn. */
  from: localDate,
  to: localDate,
  drawnAt: moment,
  /** The name of its author. */
  by: z.string(),
  percent: z.int(),
  /** Recorded so that the draw can be repeated. */
  seed: z.string(),
  /**
   * The size of the population; hidden from limited members. The numbers below only count their
   * departments' records (R20).
   */
  population: z.int().optional(),
  drawn: z.int(),
  checked: z.int(),
  foundTrue: z.int(),
  /** For a spot check. */
  comparison: comparison.optional(),
  /** For a sample of discharged patients. */
  calls: sampledCalls.optional(),
});
export type SampleHead = z.output<typeof sampleHead>;

/** The patient's answer in a spot check (R17): whether staff called, and the satisfaction. */
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
  /** The record of a call, to be compared. */
  recorded: z
    .object({ outcome: followUpOutcome, satisfaction: satisfaction.optional() })
    .optional(),
  /** The call that the sample planned. */
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
