import { ofAppointment, ofSession, ofStrike, ofSurvey } from '../../../../domain/figures/figures';
import { maskName } from '../../../../domain/people/name';
import { barsOf, type Strike } from '../../../../domain/strikes/strikes';
import { timesOf } from '../../../../domain/time/slots';
import { addDays, at, dateOf } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { type Figure, figureGroups } from '../../../../types/figures/figures';
import type { Policy } from '../../../../types/policy/policy';
import type { Condition } from '../../../cloud/database';
import { appointmentStore } from '../../appointments';
import { dischargedOf, dischargeStore } from '../../followups';
import { contactOf } from '../../people';
import { policyAt } from '../../policy';
import { strikeStore } from '../../strikes';
import { surveyStore } from '../../surveys';
import { sessionStore } from '../../timetable';
import {
  between,
  byDay,
  countedIn,
  daysChanged,
  holdsValue,
  isOneOf,
  isWithin,
  lacks,
} from '../stores/counting';
import {
  candidates,
  counted,
  countedByFields,
  departmentFields,
  type FigureCount,
  type Figured,
} from './sources';

const fate = ['status', 'channel', 'cancelledLate', 'cancelledBy', 'answered.coming'] as const;
const visits = appointmentStore.documents;

const appointmentRecords = async (ids: string[]) =>
  (await appointmentStore.byIds(ids)).map(appointment => ({
    kind: 'appointment' as const,
    recordId: appointment._id,
    date: appointment.date,
    department: appointment.department.name,
    name: maskName(contactOf(appointment).name),
    note: [
      texts.appointmentStatusTexts[appointment.status],
      texts.channelTexts[appointment.channel],
      `${appointment.start} ${appointment.doctor.name}`,
    ].join(' · '),
  }));

const ended = ['arrived', 'fulfilled', 'noshow'];

/** The conditions that an appointment counting for a figure meets. */
function ofFigure(figure: Figure): Condition[] {
  switch (figure) {
    case 'arrived':
      return [isOneOf('status', ['arrived', 'fulfilled'])];
    case 'noShow':
      return [{ status: 'noshow' }];
    case 'cancelled':
      return [{ status: 'cancelled' }];
    case 'lateCancelled':
      return [{ status: 'cancelled' }, { cancelledLate: true }];
    case 'cancelledByHospital':
      return [{ status: 'cancelled' }, { cancelledBy: 'hospital' }];
    case 'saidComing':
      return [isOneOf('status', ['booked', ...ended]), { 'answered.coming': true }];
    case 'gaveBack':
      return [{ status: 'cancelled' }, { 'answered.coming': false }];
    case 'missedAnswered':
      return [{ status: 'noshow' }, { 'answered.coming': true }];
    case 'silent':
      return [isOneOf('status', ended), lacks('answered')];
    case 'missedSilent':
      return [{ status: 'noshow' }, lacks('answered')];
    default:
      return figure.startsWith('by_') ? [{ channel: figure.slice('by_'.length) }] : [];
  }
}

/** Appointments by the day of the visit. */
export const appointmentFigures: Figured = {
  figures: figureGroups.appointments,
  daysChanged: (from, to) => daysChanged(visits, { changed: 'changedAt', day: 'date' }, from, to),
  count: async date =>
    countedByFields(await visits.countBy([{ date }], [...departmentFields, ...fate]), row =>
      ofAppointment({ ...row, answered: { coming: row['answered.coming'] } }),
    ),
  behind: async (asked, after, size) =>
    candidates(
      await visits.page({
        ...byDay(asked, 'number', ofFigure(asked.figure), after, size),
        fields: [...departmentFields, ...fate],
      }),
      each => ({ department: each.department, sums: ofAppointment(each), at: each.date }),
    ),
  records: appointmentRecords,
};

/** Answered surveys by the day of the visit or discharge. */
export const surveyFigures: Figured = {
  figures: ['satisfied', 'basic', 'dissatisfied'],
  daysChanged: (from, to) =>
    daysChanged(surveyStore.documents, { changed: 'changedAt', day: 'date' }, from, to),
  count: async date => {
    const rows = await surveyStore.documents.countBy(
      [{ date }, holdsValue('overall', 'text')],
      [...departmentFields, 'overall'],
    );
    return countedByFields(rows, ({ overall }) => (overall ? ofSurvey({ overall }) : {}));
  },
  behind: async (asked, after, size) =>
    candidates(
      await surveyStore.documents.page({
        ...byDay(asked, 'numberOrName', [{ overall: asked.figure }], after, size),
        fields: [...departmentFields, 'overall'],
      }),
      ({ department, overall, date }) => ({
        department,
        sums: overall ? ofSurvey({ overall }) : {},
        at: date,
      }),
    ),
  records: async ids => {
    const answered = await surveyStore.byIds(ids);
    const [visited, stays] = await Promise.all([
      appointmentStore.byIds(ids),
      dischargeStore.byIds(answered.flatMap(({ stay }) => stay ?? [])),
    ]);
    const names = new Map([
      ...visited.map(each => [each._id, contactOf(each).name] as const),
      ...stays.map(each => [each._id, dischargedOf(each).name] as const),
    ]);
    return answered.map(({ _id, stay, date, department, overall }) => ({
      kind: 'survey' as const,
      recordId: _id,
      date,
      department: department.name,
      name: maskName(names.get(stay ?? _id) ?? ''),
      note: overall ? texts.surveys.satisfactions[overall] : '',
    }));
  },
};

const ofPlaces = [
  'department',
  'state',
  'slots.capacity',
  'slots.left',
  'slots.claims.givenBackAt',
] as const;

/** Places and slots by the day of the session. */
export const places: Figured = {
  figures: figureGroups.places,
  daysChanged: (from, to) =>
    daysChanged(sessionStore.documents, { changed: 'touchedAt', day: 'date' }, from, to),
  count: async date =>
    counted(
      (await sessionStore.documents.findAll({ where: [{ date }], fields: ofPlaces })).map(each => ({
        id: each._id,
        department: each.department,
        sums: ofSession(each),
      })),
    ),
  behind: async (asked, after, size) =>
    candidates(
      await sessionStore.documents.page({
        ...byDay(
          asked,
          'number',
          [{ state: asked.figure === 'stopped' ? 'stopped' : 'open' }],
          after,
          size,
        ),
        fields: ofPlaces,
      }),
      each => ({ department: each.department, sums: ofSession(each), at: each.date }),
    ),
  records: async ids =>
    (await sessionStore.byIds(ids)).map(session => {
      const { taken = 0, places: all = 0 } = ofSession(session);
      const { start, end } = timesOf(session.slots);
      return {
        kind: 'session' as const,
        recordId: session._id,
        date: session.date,
        department: session.department.name,
        name: session.doctor.name,
        note: `${start}–${end} · ${
          session.state === 'stopped' ? texts.sessionStateTexts.stopped : `${taken}/${all}`
        }`,
      };
    }),
};

/** Strikes by their day, and the bars they completed, by the policy of that day (R7, R8). */
export const strikeFigures: Figured = {
  figures: figureGroups.strikes,
  daysChanged: async (from, to) => {
    const { documents } = strikeStore;
    const changed = [
      ...(await between(documents, 'recordedAt', from, to, ['patientId', 'at'])),
      ...(await between(documents, 'revoked.at', from, to, ['patientId', 'at'])),
    ];
    // One strike more or less may change the bar that another one completed.
    const all = [...changed, ...(await strikeStore.othersOf(changed))];
    return [...new Set(all.map(strike => dateOf(strike.at)))];
  },
  count: async date => {
    const ofDay = await strikeStore.between(at(date), at(addDays(date, 1)));
    return counted(await whatTheyCount(ofDay, true));
  },
  behind: async ({ figure, dates, departments }, after, size) => {
    const [first = '', last = first] = [dates[0], dates.at(-1)];
    const found = await strikeStore.documents.page({
      where: [
        ...isWithin('at', at(first), at(addDays(last, 1))),
        ...(figure === 'revoked' ? [holdsValue('revoked.at', 'number')] : []),
      ],
      // Old strikes without a department may belong to any.
      anyOf: departments ? [...countedIn(departments, 'number'), [lacks('department')]] : [[]],
      by: ['at'],
      direction: 'asc',
      after,
      size,
    });
    const counts = await whatTheyCount(found.page, figure === 'bars');
    const byId = new Map(counts.map(each => [each.id, each]));
    return candidates(found, ({ _id, at: moment }) => ({ ...byId.get(_id)!, at: moment }));
  },
  records: appointmentRecords,
};

/**
 * The counts of some strikes. Whether one completed a bar needs all strikes of its patient, and is
 * only read if needed.
 */
async function whatTheyCount(some: readonly Strike[], bars: boolean): Promise<FigureCount[]> {
  const unknown = some.filter(({ department }) => !department).map(({ _id }) => _id);
  const struck = await visits.byIds(unknown, ['department']);
  const departments = new Map(struck.map(({ _id, department }) => [_id, department]));
  const completing = bars ? await completingAmong(some) : new Set();
  return some.map(({ _id, revoked, department }) => ({
    id: _id,
    department: department ?? departments.get(_id) ?? { name: '' },
    sums: ofStrike({ revoked: revoked !== undefined, bars: completing.has(_id) }),
  }));
}

/**
 * The strikes that completed a bar, for the patients of some strikes, each by the policy of its
 * day.
 */
async function completingAmong(some: readonly Strike[]): Promise<Set<string>> {
  const byPatient = new Map<string, Strike[]>();
  for (const strike of [...some, ...(await strikeStore.othersOf(some))])
    byPatient.set(strike.patientId, [...(byPatient.get(strike.patientId) ?? []), strike]);
  const completing = new Set<string>();
  for (const date of new Set(some.map(strike => dateOf(strike.at)))) {
    const { bar } = await policyAt(at(date));
    for (const all of byPatient.values())
      for (const id of completingOf(all, bar))
        if (some.some(({ _id, at: moment }) => _id === id && dateOf(moment) === date))
          completing.add(id);
  }
  return completing;
}

/**
 * For each bar of a patient, the strike that completed it; of several at the same moment the first
 * by id.
 */
const completingOf = (of: Strike[], rules: Policy['bar']): string[] =>
  barsOf(of, rules).flatMap(({ from, strikes: led }) =>
    of
      .filter(({ _id, at: moment }) => moment === from && led.includes(_id))
      .map(({ _id }) => _id)
      .sort()
      .slice(0, 1),
  );
