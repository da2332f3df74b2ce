import { ofAppointment, ofSession, ofStrike, ofSurvey } from '../../../../domain/figures/figures';
import { maskName } from '../../../../domain/people/name';
import { barsOf, type Strike } from '../../../../domain/strikes/strikes';
import { addDays, at, dateOf, type LocalDate } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { figureGroups } from '../../../../types/figures/figures';
import type { Policy } from '../../../../types/policy/policy';
import { appointmentStore } from '../../appointments';
import { contactOf } from '../../people';
import { policyAt } from '../../policy';
import { strikeStore } from '../../strikes';
import { surveyStore } from '../../surveys';
import { sessionStore } from '../../timetable';
import { between, daysChanged } from '../stores/counting';
import { type Counted, counted, countedByFields, departmentFields, type Figured } from './sources';

const fate = ['status', 'channel', 'cancelledLate', 'cancelledBy'] as const;
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

/** Appointments by the day of the visit. */
export const appointments: Figured = {
  figures: figureGroups.appointments,
  daysChanged: (from, to) => daysChanged(visits, { changed: 'changedAt', day: 'date' }, from, to),
  count: async date =>
    countedByFields(
      await visits.countBy([{ date }], [...departmentFields, ...fate]),
      ofAppointment,
    ),
  items: async date =>
    (await visits.findAll({ where: [{ date }], fields: ['department', ...fate] })).map(each => ({
      id: each._id,
      department: each.department,
      sums: ofAppointment(each),
    })),
  records: appointmentRecords,
};

/** Surveys that were answered, by the day of the visit. */
export const surveys: Figured = {
  figures: ['satisfied', 'basic', 'dissatisfied'],
  daysChanged: (from, to) =>
    daysChanged(surveyStore.documents, { changed: 'changedAt', day: 'date' }, from, to),
  count: async date => counted(await surveys.items(date)),
  items: async date =>
    (
      await surveyStore.documents.findAll({ where: [{ date }], fields: ['department', 'overall'] })
    ).flatMap(({ _id, department, overall }) =>
      overall ? [{ id: _id, department, sums: ofSurvey({ overall }) }] : [],
    ),
  records: async ids => {
    const answers = await surveyStore.documents.byIds(ids, ['overall']);
    const overall = new Map(answers.map(each => [each._id, each.overall]));
    return (await appointmentRecords(ids)).map(record => {
      const word = overall.get(record.recordId);
      const note = word ? texts.surveys.satisfactions[word] : '';
      return { ...record, kind: 'survey' as const, note };
    });
  },
};

/** Places and slots, by the day of the session. */
export const places: Figured = {
  figures: figureGroups.places,
  daysChanged: (from, to) =>
    daysChanged(sessionStore.documents, { changed: 'touchedAt', day: 'date' }, from, to),
  count: async date => counted(await places.items(date)),
  items: async date =>
    (
      await sessionStore.documents.findAll({
        where: [{ date }],
        fields: ['department', 'state', 'slots.capacity', 'slots.left', 'slots.claims.givenBackAt'],
      })
    ).map(each => ({ id: each._id, department: each.department, sums: ofSession(each) })),
  records: async ids =>
    (await sessionStore.byIds(ids)).map(session => {
      const { taken = 0, places: all = 0 } = ofSession(session);
      return {
        kind: 'session' as const,
        recordId: session._id,
        date: session.date,
        department: session.department.name,
        name: session.doctor.name,
        note: `${texts.periodTexts[session.period]} · ${
          session.state === 'stopped' ? texts.sessionStateTexts.stopped : `${taken}/${all}`
        }`,
      };
    }),
};

const dayOfStrikes = (date: LocalDate) => strikeStore.between(at(date), at(addDays(date, 1)));

/** Strikes by the day of the breach, and the bars they completed, by the policy of that day (R7, R8). */
export const strikes: Figured = {
  figures: figureGroups.strikes,
  daysChanged: async (from, to) => {
    const { documents } = strikeStore;
    const changed = [
      ...(await between(documents, 'recordedAt', from, to, ['patientId'])),
      ...(await between(documents, 'revoked.at', from, to, ['patientId'])),
    ];
    // One strike more or less may move the bar that another one completed.
    const all = await ofPatients(changed.map(({ patientId }) => patientId));
    return [...new Set(all.map(strike => dateOf(strike.at)))];
  },
  count: async date => counted(await strikes.items(date)),
  items: async date => {
    const ofDay = await dayOfStrikes(date);
    if (!ofDay.length) return [];
    const { bar } = await policyAt(at(date));
    const byPatient = new Map<string, Strike[]>();
    for (const strike of await ofPatients(ofDay.map(({ patientId }) => patientId)))
      byPatient.set(strike.patientId, [...(byPatient.get(strike.patientId) ?? []), strike]);
    const struck = await visits.byIds(
      ofDay.map(({ _id }) => _id),
      ['department'],
    );
    const departments = new Map(struck.map(({ _id, department }) => [_id, department]));
    const completing = new Set([...byPatient.values()].flatMap(each => completingOf(each, bar)));
    return ofDay.map(
      ({ _id, revoked }): Counted => ({
        id: _id,
        department: departments.get(_id) ?? { name: '' },
        sums: ofStrike({ revoked: revoked !== undefined, bars: completing.has(_id) }),
      }),
    );
  },
  records: appointmentRecords,
};

/** Of each bar of a patient the strike that completed it; of several of the same moment the first by its id. */
const completingOf = (of: Strike[], rules: Policy['bar']): string[] =>
  barsOf(of, rules).flatMap(({ from, strikes: led }) =>
    of
      .filter(({ _id, at: moment }) => moment === from && led.includes(_id))
      .map(({ _id }) => _id)
      .sort()
      .slice(0, 1),
  );

const CHUNK = 200;

async function ofPatients(patientIds: string[]): Promise<Strike[]> {
  const ids = [...new Set(patientIds)];
  const all: Strike[] = [];
  for (let from = 0; from < ids.length; from += CHUNK)
    all.push(...(await strikeStore.ofPatients(ids.slice(from, from + CHUNK))));
  return all;
}
