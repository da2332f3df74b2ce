import { at } from '../../../domain/time/time';
import { audited, cardNumber, hospitalForEach, laySession, person } from '../../../tests/hospital';
import { viewCall } from '../../../tests/hospital/calling';
import { bringDischarges } from '../../../tests/hospital/discharges';
import { bookFor } from '../../../types/booking/bookFor';
import { planFollowUp } from '../../../types/calling/planFollowUp';
import { enterDischarge } from '../../../types/discharges/enterDischarge';
import { viewDischarged } from '../../../types/discharges/viewDischarged';

/**
 * R20: what an office limited to one department sees of a registered patient, whichever way the
 * patient is named.
 */
const limited = { roles: ['followUpOffice' as const], departments: ['K01'] };
const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { office: ['followUpOffice'], some: limited, other: limited, desk: ['desk'] },
});
const { name, document } = person(1);
const typed = '13000000000';
const given = person(1).phone;

beforeEach(async () => {
  const department = { id: 'K01', name: '产科', place: '1楼' };
  const roster = { _id: 'R-1', importedAt: 1, by: 'office', rows: [], departments: [department] };
  await hospital.stack.store.insert('rosters', [{ ...roster, doctors: [] }]);
});

let wishes = 0;
const plan = (whom: object, account = 'some') =>
  hospital.call(
    planFollowUp,
    {
      ...{ kind: 'referred', requestId: `request-${++wishes}`, person: whom, department: '产科' },
      ...{ unit: '某单位', text: '', dueOn: '2026-12-02', by: 'followUpOffice' },
    } as never,
    account,
  );
const planned = async (whom: object, account = 'some') => {
  const answer = await plan(whom, account);
  if (!answer.ok) throw new Error(answer.refusal.code);
  const { followUpId } = answer.value.followUp;
  const { phones } = (await viewCall(hospital, followUpId, account)).person;
  return { followUpId, phones: phones.map(({ phone }) => phone) };
};
const described = { name, phone: typed, document };
const cells = {
  ...{ stay: 'HAND-1', name, sex: '女', phone: typed, document: cardNumber(1), department: '产科' },
  ...{ diagnosis: '顺产', dischargedOn: '2026-11-21', result: '好转' },
};
const phonesOfStay = async (dischargeId: string, account: string) =>
  (await hospital.value(viewDischarged, { dischargeId }, account)).person.phones.map(
    ({ phone }) => phone,
  );

test('a patient of other departments is refused, by name and document as well as by record; an unregistered person is planned', async () => {
  const patientId = await hospital.patient('wang', 1);
  for (const whom of [{ patientId }, described])
    expect(await plan(whom)).toMatchObject({ refusal: { code: 'OTHER_DEPARTMENT' } });
  expect((await planned({ ...person(2), phone: typed })).phones).toEqual([typed]);
  // An office without a limit sees all telephones; the audit record names the patients.
  const { followUpId, phones } = await planned(described, 'office');
  expect(phones).toEqual([typed, given]);
  expect((await audited(hospital, 'planFollowUp')).at(-1)?.subjects).toEqual([
    followUpId,
    patientId,
  ]);
});

test('a patient who came to the department can be planned either way, with their phones', async () => {
  const patientId = await hospital.patient('wang', 1);
  await laySession(hospital);
  await hospital.set('sessions', 'S-20261125-D001-am', { department: { id: 'K01', name: '产科' } });
  const wish = { requestId: 'request-0', sessionId: 'S-20261125-D001-am', slot: 0 };
  const visit = { ...wish, channel: 'phone' as const, patient: { patientId } };
  await hospital.value(bookFor, visit, 'desk');
  expect((await planned({ patientId })).phones).toEqual([given]);
  hospital.at(at('2026-11-26', '09:00'));
  expect((await planned(described)).phones).toEqual([typed, given]);
});

test('a stay entered by the member themselves does not reveal the phone that the patient gave; an imported one does', async () => {
  const patientId = await hospital.patient('wang', 1);
  const { dischargeId } = await hospital.value(enterDischarge, { cells }, 'some');
  expect(await phonesOfStay(dischargeId, 'some')).toEqual([typed]);
  expect((await planned(described)).phones).toEqual([typed]);
  expect((await planned({ patientId })).phones).toEqual([typed]);
  expect(await phonesOfStay(dischargeId, 'office')).toEqual([typed, given]);
  await bringDischarges(
    hospital,
    `Z9,${name},女,${cardNumber(1)},${typed},产科,顺产,2026-11-01,2026-11-20,好转`,
  );
  expect(await phonesOfStay(dischargeId, 'some')).toEqual([typed, given]);
  expect((await planned({ patientId })).phones).toContain(given);
});
