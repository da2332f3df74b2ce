import * as z from 'zod';
import { holderView } from '../holding/holderView';
import { localDate, localTime, moment } from '../moment';
import { documentKind } from '../people/identity';
import { recordId } from '../recordId';

export const patientId = recordId;
export const joinId = recordId;

const known = z.object({
  patientId: z.string(),
  name: z.string(),
  documentKind,
  documentMasked: z.string(),
});

/**
 * One of two records of a person, as the desk compares them, masked (R20). Visits are those of the
 * caller's departments.
 */
export const joinSide = known.extend({
  birthDate: localDate.optional(),
  sex: z.enum(['male', 'female']).optional(),
  /** Empty if the person is no patient of the caller's departments. */
  phoneMasked: z.string(),
  holders: z.array(holderView),
  barredUntil: moment.optional(),
  died: z.boolean(),
  coming: z.array(
    z.object({
      appointmentId: z.string(),
      date: localDate,
      start: localTime,
      department: z.string(),
      doctor: z.string(),
    }),
  ),
});
export type JoinSide = z.output<typeof joinSide>;

export const joinStates = ['joining', 'joined', 'parting', 'parted'] as const;

/** Two records that were joined, and perhaps separated again. */
export const joinView = z.object({
  joinId: z.string(),
  state: z.enum(joinStates),
  /** `corrected`: a child's name was corrected. */
  why: z.enum(['twice', 'corrected']),
  at: moment,
  by: z.string(),
  partedAt: moment.optional(),
  from: known,
  into: known,
  /** The remaining record was itself joined to another: that join must be separated first. */
  mayPart: z.boolean(),
});
export type JoinView = z.output<typeof joinView>;

/** What was written about a person, by collection. */
export const writtenKinds = [
  'appointments',
  'strikes',
  'calls',
  'surveys',
  'returnVisits',
  'cases',
  'discharges',
  'followUps',
  'careItems',
] as const;
export type WrittenKind = (typeof writtenKinds)[number];
