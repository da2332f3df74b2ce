import * as z from 'zod';

/** The kinds of follow-ups (R15): by kind of patient, and by round for discharged ones. */
export const followUpKinds = [
  'outpatientSeen',
  'outpatientMissed',
  'dischargeDay',
  'discharge1',
  'discharge2',
  'discharge3',
  'healthCheck',
  'referred',
  'returnMissed',
  'careWorry',
  'caseAgain',
  'byCondition',
  'homeVisit',
  'sampled',
] as const;
export const followUpKind = z.enum(followUpKinds);
export type FollowUpKind = z.output<typeof followUpKind>;

/** The groups of staff who may have to make a follow-up. */
export const followUpBys = [
  'department',
  'attendingDoctor',
  'nurse',
  'serviceCentre',
  'healthCheckCentre',
  'followUpOffice',
] as const;
export const followUpBy = z.enum(followUpBys);
export type FollowUpBy = z.output<typeof followUpBy>;

export const followUpWays = [
  'phone',
  'message',
  'online',
  'letter',
  'onSite',
  'homeVisit',
] as const;
export const followUpWay = z.enum(followUpWays);
export type FollowUpWay = z.output<typeof followUpWay>;

/** The outcomes of one try (R15). */
export const followUpOutcomes = [
  'reached',
  'noAnswer',
  'busy',
  'wrongNumber',
  'noSuchNumber',
  'notUnderstood',
  'declined',
  'neverCall',
  'movedHospital',
  'readmitted',
  'died',
] as const;
export const followUpOutcome = z.enum(followUpOutcomes);
export type FollowUpOutcome = z.output<typeof followUpOutcome>;

/**
 * The state of a follow-up on a day; exactly one. `planned`: not due yet; `due`: to be called,
 * nobody tried; `overdue`: the due day has passed and nobody tried; `retry`: tried without reaching
 * the patient, to be tried again; `reached`: done; `closed`: ended without reaching the patient,
 * for the reason of its last outcome.
 */
const followUpStates = ['planned', 'due', 'overdue', 'retry', 'reached', 'closed'] as const;
export const followUpState = z.enum(followUpStates);
export type FollowUpState = z.output<typeof followUpState>;

export const sexes = ['male', 'female'] as const;
export const sex = z.enum(sexes);
export type Sex = z.output<typeof sex>;
