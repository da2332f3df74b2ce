import type { Consents } from '../../cloudfunctions/modules/notices/stores/consents';
import { type Person, sealPerson } from '../../cloudfunctions/modules/people/steps/person';
import { patientIdOf } from '../../cloudfunctions/modules/people/steps/registerPatient';
import type { Appointment } from '../../domain/booking/appointment';
import { at } from '../../domain/time/time';
import { templateOf, templates } from '../../types/notices/templates';

const TOMORROW = '2026-11-25';
/** The moment when tomorrow’s reminders are due. */
export const REMINDING = at('2026-11-24', '09:00');
const BOOKED = at('2026-11-20', '10:00');

/** The templates in WeChat’s form. */
export const weChatTemplates = templates.map(({ id, title, fields }) => ({
  ...{ id, title },
  fields: Object.values(fields).map(({ key }) => key),
}));

/**
 * The appointments of tomorrow. Each has its own account and patient, who agreed to one reminder.
 */
export function tomorrowOf(appointments: number): Record<string, object[]> {
  const reminder = templateOf('reminder');
  const all = Array.from({ length: appointments }, (_, n) => n);
  const sessions = Math.min(300, appointments);
  const account = (n: number) => `account_${n}`;
  const people = all.map(n => {
    const number = `E${String(n).padStart(8, '0')}`;
    const person: Person = { name: `测试${n % 10}`, document: { kind: 'passport', number } };
    return { id: patientIdOf(person), person };
  });
  return {
    sessions: all.slice(0, sessions).map(n => ({
      ...{ _id: sessionOf(n), date: TOMORROW, period: 'morning', state: 'open', touchedAt: BOOKED },
      slots: [],
    })),
    patients: people.map(({ id, person }, n) => ({
      ...{ _id: id, person: sealPerson(person, id) },
      ...{ links: [{ account: account(n) }], touchedAt: BOOKED, barredUntil: 0, barRevision: 0 },
      held: { all: [], days: {}, departments: {} },
    })),
    appointments: all.map((n): Appointment => {
      const id = `A${String(n).padStart(6, '0')}`;
      return {
        ...{
          _id: id,
          claimId: id,
          line: 0,
          account: account(n),
          patientId: people[n]!.id,
          code: id,
        },
        ...{ person: 'sealed '.repeat(30), keys: [`${id}-name`, `${id}-phone`], listKey: id },
        ...{ sessionId: sessionOf(n % sessions), slot: n % 8, number: 1 + (n % 40) },
        ...{ status: 'booked', live: true, date: TOMORROW, period: 'morning' },
        ...{ start: '08:00', end: '08:30', room: '1楼01诊室', clinicType: 'general' },
        ...{ startsAt: at(TOMORROW, '08:00'), endsAt: at(TOMORROW, '08:30') },
        ...{ freeUntil: at('2026-11-24', '15:00'), reportBy: at(TOMORROW, '10:00') },
        department: { id: 'K01', name: '产科' },
        doctor: { id: 'D001', name: '胡长青', title: '主任医师' },
        ...{ visit: 'first', channel: 'wechat', bookedAt: BOOKED, changedAt: BOOKED },
      };
    }),
    consents: all.map(
      (n): Consents => ({
        _id: account(n),
        templates: { reminder: { given: 1, stands: false, answer: 'accept', at: BOOKED } },
        requests: [],
      }),
    ),
    // WeChat allows two more than the ledger knows, so that a second message would be delivered and
    // noticed.
    local_consents: all.map(n => ({
      _id: `${account(n)}:${reminder.id}`,
      ...{ openid: account(n), templateId: reminder.id, left: 3 },
    })),
  };
}

const sessionOf = (n: number): string => `S-20261125-D${String(n).padStart(3, '0')}-am`;
