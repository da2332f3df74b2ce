import * as z from 'zod';
import { removedKinds } from '../../domain/privacy/retention';
import { channel } from '../booking/appointment';
import { callListKind } from '../callLists/callLists';
import { callOutcome } from '../calls/calls';
import { caseAction, caseKind, caseState } from '../cases/cases';
import { changeKinds } from '../changes/change';
import { roles } from '../contract';
import { doorScopes } from '../exchange/doorKeys';
import { figure } from '../figures/figures';
import { followUpOutcome } from '../followups/followUps';
import { localDate, moment } from '../moment';
import { recordId } from '../recordId';
import { sampleKind } from '../samples/samples';
import { voiceAction } from '../voices/voices';

/**
 * The id of a record as the system makes it: no personal words, no search text, no document or
 * phone number.
 */
const auditedId = recordId.regex(/^(?!\d{6,}$)[\w#.:@-]+$/);

/** An id from the roster, chosen by the hospital: of a department or a doctor. */
export const rosterId = z.string().regex(/^[A-Za-z0-9-]{1,20}$/);

const count = z.int();
const date = z.union([localDate, z.string().regex(/^\d{4}-\d{2}$/), moment]);

/**
 * The details of an audit record (R20): ids, numbers and codes. There is no field for typed words
 * or search texts.
 */
export const auditDetails = z.strictObject({
  date: date.optional(),
  from: date.optional(),
  to: date.optional(),
  until: date.optional(),
  month: date.optional(),
  // ids
  staffId: auditedId.optional(),
  /** Empty if a member is no longer a doctor. */
  doctorId: z.union([rosterId, z.literal('')]).optional(),
  holderId: auditedId.optional(),
  sessionId: auditedId.optional(),
  departmentId: rosterId.optional(),
  departments: z.array(rosterId).optional(),
  sessionsKept: z.array(auditedId).optional(),
  seed: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  // numbers
  rows: count.optional(),
  skipped: count.optional(),
  added: count.optional(),
  changed: count.optional(),
  appointments: count.optional(),
  unreachable: count.optional(),
  waiting: count.optional(),
  sessionsAdded: count.optional(),
  sessionsWithdrawn: count.optional(),
  months: count.optional(),
  drawn: count.optional(),
  removed: count.optional(),
  revision: count.optional(),
  ended: count.optional(),
  // yes or no
  active: z.boolean().optional(),
  mayAddNumbers: z.boolean().optional(),
  extra: z.boolean().optional(),
  late: z.boolean().optional(),
  compared: z.boolean().optional(),
  proven: z.boolean().optional(),
  found: z.boolean().optional(),
  agrees: z.boolean().optional(),
  awaitsYes: z.boolean().optional(),
  alone: z.boolean().optional(),
  // codes
  roles: z.array(z.enum(roles)).optional(),
  channel: channel.optional(),
  because: z.enum(['patientWish', 'deskError']).optional(),
  outcome: z.union([callOutcome, followUpOutcome]).optional(),
  action: z.union([caseAction, voiceAction]).optional(),
  state: caseState.optional(),
  figure: figure.optional(),
  /** For a change of the timetable. */
  change: z.enum(changeKinds).optional(),
  kind: z.union([sampleKind, caseKind, callListKind, z.enum(removedKinds)]).optional(),
  collection: z
    .string()
    .regex(/^[A-Za-z]{1,20}$/)
    .optional(),
  form: z.enum(['html', 'xlsx', 'docx']).optional(),
  /** The rights of a door key. */
  doorScopes: z.array(z.enum(doorScopes)).optional(),
});
export type AuditDetails = z.output<typeof auditDetails>;
