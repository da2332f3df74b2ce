import { type Scope, within } from '../../../../domain/access/scope';
import { defined } from '../../../../domain/defined';
import { birthDateOf, maskDocument, sexOf } from '../../../../domain/people/document';
import { sightOfAll } from '../../../../domain/people/holding';
import { maskPhone } from '../../../../domain/people/phone';
import type { Moment } from '../../../../domain/time/time';
import {
  type JoinSide,
  type JoinView,
  type WrittenKind,
  writtenKinds,
} from '../../../../types/identity/join';
import { appointmentStore, isPatientOf } from '../../appointments';
import { deathStore, holdersView, type Join, type Patient, personOf, phoneOf } from '../../people';
import { policyAt } from '../../policy';
import { ofPersons } from '../steps/handOver';

const known = (patient: Patient) => {
  const { name, document } = personOf(patient);
  const documentMasked = maskDocument(document);
  return { patientId: patient._id, name, documentKind: document.kind, documentMasked };
};

/**
 * A record as the desk compares it with another: masked, with only those bookings that are in a
 * scope (R20).
 */
export async function sideOf(patient: Patient, scope: Scope, now: Moment): Promise<JoinSide> {
  const [policy, coming, dead, isOwn] = await Promise.all([
    policyAt(now),
    appointmentStore.coming(sightOfAll([patient._id]), now),
    deathStore.among([patient._id]),
    isPatientOf(patient._id, scope),
  ]);
  const { document } = personOf(patient);
  return {
    ...known(patient),
    ...defined({
      birthDate: birthDateOf(document) ?? undefined,
      sex: sexOf(document) ?? undefined,
      barredUntil: patient.barredUntil > now ? patient.barredUntil : undefined,
    }),
    phoneMasked: isOwn ? maskPhone(phoneOf(patient, '')) : '',
    holders: holdersView(patient, policy, now).holders,
    died: dead.has(patient._id),
    coming: coming
      .filter(({ department }) => within(scope, { departmentId: department.id }))
      .map(({ _id, date, start, department, doctor }) => ({
        ...{ appointmentId: _id, date, start },
        department: department.name,
        doctor: doctor.name,
      })),
  };
}

/** A join for the list of joins; undefined if one of its records is gone. */
export function joinView(
  { _id, state, why, at, by, parted }: Join,
  from: Patient | undefined,
  into: Patient | undefined,
  names: Map<string, string>,
): JoinView | undefined {
  if (!from || !into) return undefined;
  return {
    ...{ joinId: _id, state, why, at, by: names.get(by) ?? '' },
    ...defined({ partedAt: parted?.at }),
    from: known(from),
    into: known(into),
    mayPart: state === 'joined' && into.joinedTo === undefined,
  };
}

const isWritten = (kind: string): kind is WrittenKind =>
  (writtenKinds as readonly string[]).includes(kind);

/**
 * The number of documents written to the remaining record since a join, by kind, without messages.
 */
export async function writtenSince({ _id, into, at }: Join) {
  const counts = await Promise.all(
    ofPersons.map(async documents => ({
      kind: documents.collection,
      count: await documents.countSince(into, at, _id),
    })),
  );
  return counts.flatMap(({ kind, count }) => (isWritten(kind) && count ? [{ kind, count }] : []));
}
