import { visitOf } from '../../../../domain/booking/limits';
import { defined } from '../../../../domain/defined';
import { maskDocument, sexAndBirthIn } from '../../../../domain/people/document';
import { seesAll } from '../../../../domain/people/holding';
import { maskPhone } from '../../../../domain/people/phone';
import type { Moment } from '../../../../domain/time/time';
import type { PatientView } from '../../../../types/people/patientView';
import { type Person, personOf, phoneGivenBy } from '../steps/person';
import { type Account, accountStore } from '../stores/accounts';
import { type Patient, patientStore } from '../stores/patients';

/** A patient as shown to every caller who may know of them: document and phone are masked (R20). */
export const maskedPatient = (
  { _id }: Pick<Patient, '_id'>,
  { name, document }: Person,
  phone: string,
) => ({
  patientId: _id,
  name,
  documentKind: document.kind,
  documentMasked: maskDocument(document),
  phoneMasked: maskPhone(phone),
});

/** A patient as an account that holds them sees it. */
export function patientView(
  patient: Patient,
  account: string,
  defaultPatient: string | undefined,
  now: Moment,
): PatientView {
  const person = personOf(patient);
  return {
    ...maskedPatient(patient, person, phoneGivenBy(patient, account)),
    isDefault: patient._id === defaultPatient,
    proven: seesAll(patient, account),
    ...defined(sexAndBirthIn(person.document)),
    ...defined({
      nameCorrectedAt: seesAll(patient, account) ? patient.nameCorrectedAt : undefined,
    }),
    live: liveSeenBy(patient, account),
    ...standingSeenBy(patient, account, now),
  };
}

/**
 * The number of a patient's future appointments that the account may know of: all, or only those
 * that it booked (R23).
 */
export const liveSeenBy = ({ held, links }: Patient, account: string): number =>
  seesAll({ links }, account)
    ? held.all.length
    : held.all.filter(each => each.account === account).length;

/**
 * The reasons why a patient could not book more, as far as the account may know them: a bar, and
 * the live appointments (R4, R8, R23).
 */
export function standingSeenBy(
  { held, links, barredUntil }: Patient,
  account: string,
  now: Moment,
) {
  const all = seesAll({ links }, account);
  const known = new Set(
    held.all.filter(each => all || each.account === account).map(({ id }) => id),
  );
  return {
    ...defined({ barredUntil: barredUntil > now ? barredUntil : undefined }),
    booked: Object.entries(held.departments).flatMap(([key, ids]) =>
      ids.filter(id => known.has(id)).map(() => visitOf(key)),
    ),
  };
}

/**
 * The account's patients, the default one first, then in the order in which they were added (R1).
 */
export async function patientViews(account: string, now: Moment): Promise<PatientView[]> {
  const patients = await patientStore.ofAccount(account);
  // A single patient is the default one, and needs no order.
  const record = patients.length > 1 ? await accountStore.get(account) : undefined;
  const first = defaultOf(record, patients);
  const order = (view: PatientView) =>
    view.isDefault ? -1 : (record?.patients.indexOf(view.patientId) ?? 0);
  return patients
    .map(patient => patientView(patient, account, first, now))
    .sort((a, b) => order(a) - order(b));
}

const defaultOf = (record: Account | undefined, patients: Patient[]): string | undefined =>
  patients.find(({ _id }) => _id === record?.defaultPatient)?._id ?? patients[0]?._id;
