import { contracts } from '../../config/operationsTable';
import { at } from '../../domain/time/time';
import { privacyNotice } from '../../texts/privacy';
import { agreePrivacy } from '../../types/privacy/agreePrivacy';
import { hospitalForEach, person } from '../hospital';
import { smallestInput } from './smallestInput';

const hospital = hospitalForEach({ now: at('2026-11-23', '09:00'), agreed: false });

/** Changes by a patient’s account that collect no personal data. They need no agreement (R25). */
const takesNothing: Record<string, string> = {
  acceptInvitation: 'a code of staff',
  agreePrivacy: 'the agreement itself',
  answerReminder: 'whether the patient comes',
  cancel: 'gives a place back',
  closeAccount: 'ends everything',
  confirmHolder: 'lets another account see',
  exportOwnData: 'hands over what is there',
  endHolding: 'ends what another account sees',
  leaveWaitingList: 'gives a place back',
  readmitHolder: 'lets another account add the person',
  recordConsents: 'which messages may come',
  removePatient: 'gives a person up',
  setDefaultPatient: 'an order of what is there',
  setLanguage: 'a wish that says nothing of anybody',
  stopCare: 'which messages may come',
};

const changes = contracts.filter(({ callers, limit }) => callers.includes('patient') && limit);

test('every change by a patient’s account requires agreement, or collects nothing personal (R25)', () => {
  for (const { operation, personal } of changes)
    expect([operation, Boolean(personal?.length)]).toEqual([
      operation,
      !Object.hasOwn(takesNothing, operation),
    ]);
  const names = changes.map(({ operation }) => operation);
  expect(Object.keys(takesNothing).filter(name => !names.includes(name))).toEqual([]);
});

test('an operation without an hourly limit collects nothing: it only reads', () => {
  expect(contracts.filter(({ personal, limit }) => personal && !limit)).toEqual([]);
});

const inputs: Record<string, unknown> = {
  addPatient: person(1),
  changeOwnPhone: { patientId: 'none', phone: '19900000001' },
};

test.each(
  changes.flatMap(contract => (contract.personal ? [[contract.operation, contract] as const] : [])),
)('%s refuses before agreement to the notice, and reads nothing', async (name, contract) => {
  const input = inputs[name] ?? smallestInput(contract.input);
  const { counters } = hospital.stack;
  counters.reset();
  const answer = await hospital.call(contract, input, 'wang');
  expect(answer).toMatchObject({
    ok: false,
    refusal: { code: 'PRIVACY_NOT_AGREED', facts: { kinds: contract.personal } },
  });
  const looked = Object.keys(counters.read().collections);
  expect(
    // Booking reads its session at the same time as the agreements: it says nothing of the caller.
    looked.filter(
      name =>
        !['agreements', 'policies', 'keys', 'patients', 'sessions', 'versions'].includes(name),
    ),
  ).toEqual([]);
  expect(await hospital.all('patients')).toEqual([]);
  await hospital.value(
    agreePrivacy,
    { version: privacyNotice.version, identity: true, health: true },
    'wang',
  );
  const agreed = await hospital.call(contract, input, 'wang');
  expect(agreed.ok || agreed.refusal.code).not.toBe('PRIVACY_NOT_AGREED');
});
