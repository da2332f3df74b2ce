import * as z from 'zod';
import { localDate } from '../moment';

/** A stay on a ward, from the hospital's system. */
export const dischargeView = z.object({
  dischargeId: z.string(),
  department: z.string(),
  diagnosis: z.string(),
  admittedOn: localDate.optional(),
  dischargedOn: localDate,
  result: z.enum(['cured', 'better', 'unchanged', 'transferred', 'left', 'died', 'other']),
});
export type DischargeView = z.output<typeof dischargeView>;

/**
 * Further data in the ward's form: who treated the patient, and other contacts (R15); only what is
 * known.
 */
export const wardView = z.object({
  bed: z.string().optional(),
  doctor: z.string().optional(),
  nurse: z.string().optional(),
  contact: z.string().optional(),
  /** The contact's relation to the patient. */
  relation: z.string().optional(),
  contactPhone: z.string().optional(),
  /** A second contact, if the ward gives one. */
  contact2: z.string().optional(),
  relation2: z.string().optional(),
  contactPhone2: z.string().optional(),
  address: z.string().optional(),
  workplace: z.string().optional(),
});
export type WardView = z.output<typeof wardView>;
