import { type Bounds, policyBounds } from '../../../domain/policy/bounds';
import { deskTexts } from '../../../texts/desk';
import type { Policy } from '../../../types/policy/policy';

const { units } = deskTexts.policy;

export type PolicyPath = keyof typeof deskTexts.policy.fields;
type Unit = keyof typeof units;

/** A number of the policy, or a local time. */
export interface PolicyField {
  path: PolicyPath;
  /** The unit; a field without one is a local time. */
  unit?: Unit;
}

type Subject = keyof typeof deskTexts.policy.subjects;

interface Group {
  name: keyof typeof deskTexts.policy.groups;
  /** The subject under which the page shows it. */
  subject: Subject;
  fields: PolicyField[];
}

/**
 * All values of the rule book by subject; their names are in the texts, their bounds in the
 * contract.
 */
export const groups: Group[] = [
  {
    name: 'booking',
    subject: 'booking',
    fields: [
      { path: 'booking.opensDaysAhead', unit: 'days' },
      { path: 'booking.opensAt' },
      { path: 'booking.closesDaysBefore', unit: 'days' },
      { path: 'booking.closesAt' },
    ],
  },
  {
    name: 'shares',
    subject: 'booking',
    fields: [
      { path: 'booking.keptForDesk', unit: 'percent' },
      { path: 'booking.returnedWithin', unit: 'minutes' },
    ],
  },
  {
    name: 'limits',
    subject: 'booking',
    fields: [
      { path: 'account.maxPatients', unit: 'people' },
      { path: 'booking.maxPerDepartmentDay', unit: 'numbers' },
      { path: 'booking.maxPerDay', unit: 'numbers' },
      { path: 'booking.maxLive', unit: 'numbers' },
      { path: 'booking.maxTakesPerSession', unit: 'times' },
      { path: 'waiting.max', unit: 'people' },
      { path: 'account.holders', unit: 'people' },
      { path: 'account.children', unit: 'people' },
      { path: 'account.unprovenPerSession', unit: 'numbers' },
      { path: 'account.endedMonths', unit: 'months' },
    ],
  },
  {
    name: 'hourly',
    subject: 'safety',
    fields: [
      { path: 'limits.adding', unit: 'times' },
      { path: 'limits.proving', unit: 'times' },
      { path: 'limits.booking', unit: 'times' },
      { path: 'limits.cancelling', unit: 'times' },
      { path: 'limits.complaints', unit: 'times' },
      { path: 'limits.saving', unit: 'times' },
      { path: 'limits.systems', unit: 'times' },
    ],
  },
  {
    name: 'cancellation',
    subject: 'booking',
    fields: [
      { path: 'cancellation.freeDaysBefore', unit: 'days' },
      { path: 'cancellation.freeUntil' },
    ],
  },
  {
    name: 'bar',
    subject: 'booking',
    fields: [
      { path: 'bar.strikes', unit: 'times' },
      { path: 'bar.windowMonths', unit: 'months' },
      { path: 'bar.lastsMonths', unit: 'months' },
    ],
  },
  {
    name: 'stop',
    subject: 'clinic',
    fields: [{ path: 'stop.daysBefore', unit: 'days' }, { path: 'stop.until' }],
  },
  {
    name: 'queue',
    subject: 'clinic',
    fields: [
      { path: 'queue.passedBack', unit: 'people' },
      { path: 'queue.soon', unit: 'people' },
    ],
  },
  {
    name: 'lists',
    subject: 'clinic',
    fields: [{ path: 'lists.eveningAt' }, { path: 'lists.morningAt' }],
  },
  {
    name: 'notices',
    subject: 'messages',
    fields: [
      { path: 'notices.reminderAt' },
      { path: 'notices.quietFrom' },
      { path: 'notices.quietUntil' },
      { path: 'sms.perDay', unit: 'messages' },
      { path: 'returnVisit.remindDaysBefore', unit: 'days' },
      { path: 'returnVisit.remindAt' },
    ],
  },
  {
    name: 'survey',
    subject: 'messages',
    fields: [
      { path: 'survey.offeredAt' },
      { path: 'survey.openDays', unit: 'days' },
      { path: 'survey.wardAfterDays', unit: 'days' },
    ],
  },
  {
    name: 'followUp',
    subject: 'after',
    fields: [
      { path: 'followUp.seenWorkingDays', unit: 'days' },
      { path: 'followUp.missedPercent', unit: 'percent' },
      { path: 'followUp.missedWorkingDays', unit: 'days' },
      { path: 'followUp.worryHours', unit: 'hours' },
      { path: 'followUp.firstDays', unit: 'days' },
      { path: 'followUp.firstWorkingDays', unit: 'days' },
      { path: 'followUp.secondDays', unit: 'days' },
      { path: 'followUp.thirdMonths', unit: 'months' },
      { path: 'followUp.healthCheckWorkingDays', unit: 'days' },
      { path: 'followUp.announceAt' },
      { path: 'followUp.tries', unit: 'days' },
      { path: 'followUp.takenMinutes', unit: 'minutes' },
      { path: 'followUp.undoMinutes', unit: 'minutes' },
    ],
  },
  {
    name: 'cases',
    subject: 'after',
    fields: [
      { path: 'cases.answerDays', unit: 'days' },
      { path: 'cases.remedyDays', unit: 'days' },
    ],
  },
  {
    name: 'sampling',
    subject: 'after',
    fields: [
      { path: 'sampling.percent', unit: 'percent' },
      { path: 'sampling.days', unit: 'days' },
      { path: 'sampling.spotPercent', unit: 'percent' },
    ],
  },
  {
    name: 'retention',
    subject: 'safety',
    fields: [
      { path: 'retention.visits', unit: 'months' },
      { path: 'retention.surveys', unit: 'months' },
      { path: 'retention.cases', unit: 'months' },
      { path: 'retention.followUps', unit: 'months' },
      { path: 'retention.notices', unit: 'months' },
      { path: 'retention.agreements', unit: 'months' },
      { path: 'retention.records', unit: 'months' },
    ],
  },
  {
    name: 'session',
    subject: 'clinic',
    fields: [
      { path: 'session.slotMinutes', unit: 'minutes' },
      { path: 'session.layOutDaysAhead', unit: 'days' },
      { path: 'roster.withdrawAtOnce', unit: 'percent' },
    ],
  },
];

export const policySubjects = Object.keys(deskTexts.policy.subjects) as Subject[];

/** The subjects of some fields, by path. */
export const subjectsOf = (paths: readonly string[]): Subject[] =>
  policySubjects.filter(subject =>
    groups.some(
      group => group.subject === subject && group.fields.some(({ path }) => paths.includes(path)),
    ),
  );

export const allFields: PolicyField[] = groups.flatMap(({ fields }) => fields);

const parts = (path: string) => path.split('.') as [keyof Policy, string];

/** The value of a policy at a path, such as `bar.strikes`. */
export function valueAt(policy: Policy, path: PolicyPath): string | number {
  const [group, name] = parts(path);
  return (policy[group] as Record<string, string | number>)[name] as string | number;
}

/** The smallest and the largest value that the contract allows; undefined for a time. */
export function boundsOf(path: PolicyPath): { min: number; max: number } | undefined {
  const [group, name] = path.split('.') as [keyof typeof policyBounds, string];
  const bounds = (policyBounds[group] as Record<string, Bounds>)[name];
  return bounds && 'min' in bounds ? { min: bounds.min, max: bounds.max } : undefined;
}
