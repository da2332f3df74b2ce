import { at } from '../../domain/time/time';
import { bookFor } from '../../types/booking/bookFor';
import { findBookings } from '../../types/booking/findBookings';
import { listFollowUps } from '../../types/calling/listFollowUps';
import { planFollowUp } from '../../types/calling/planFollowUp';
import { viewFollowUp } from '../../types/calling/viewFollowUp';
import type { InputOf } from '../../types/contract';
import { importDischarges } from '../../types/discharges/importDischarges';
import { listDischarged } from '../../types/discharges/listDischarged';
import { addPatient } from '../../types/holding/addPatient';
import { findPatients } from '../../types/people/findPatients';
import { checkIn } from '../../types/visits/checkIn';
import { laySession, openTestHospital, type TestHospital } from '../hospital';

/** R1: a registered patient, and the same data as another might write it. */
type Written = InputOf<typeof addPatient> & { phone: string };
const permit = (number: string) => ({ kind: 'travelPermitHkMacao' as const, number });
const taiwan = (number: string) => ({ kind: 'travelPermitTaiwan' as const, number });
const card = (number: string) => ({ kind: 'residentIdentityCard' as const, number });
const phone = '13800001234';

const PEOPLE: [what: string, registered: Written, other: Written][] = [
  [
    'a middle dot typed as a bullet, a phone with its country code, a card with spaces and a small x',
    { name: '买买提·艾力', phone, document: card('11010519491231002X') },
    { name: '买买提•艾力', phone: '+86 138 0000 1234', document: card('110105 19491231 002x') },
  ],
  [
    'a middle dot typed as a full stop, full-width digits, a phone with 0086',
    { name: '买买提·艾力', phone, document: card('430102198802290017') },
    {
      name: '买买提．艾力',
      phone: '0086-13800001234',
      document: card('４３０１０２１９８８０２２９００１７'),
    },
  ],
  [
    'a foreign name in full-width capitals, a permit issued again',
    { name: 'Mary O’Brien', phone, document: permit('H1234567801') },
    { name: "ＭＡＲＹ  O'BRIEN", phone: '138-0000-1234', document: permit('H1234567802') },
  ],
  [
    'a permit first given without its count of issues',
    { name: '陈大文', phone, document: permit('M12345678') },
    { name: '陈 大文', phone: '８６13800001234', document: permit('m 12345678 (03)') },
  ],
  [
    'a permit of Taiwan with the letter of its office in brackets, a landline',
    { name: '林小美', phone: '0731-82345678', document: taiwan('0123456701(B)') },
    { name: '林小美', phone: '+86 731 82345678', document: taiwan('01234567') },
  ],
];

let hospital: TestHospital;
let appointmentId: string;
let patientId: string;

const open = async (registered: Written) => {
  hospital = await openTestHospital({
    now: at('2026-11-24', '09:00'),
    staff: { nurse: ['desk'], office: ['followUpOffice'] },
  });
  await laySession(hospital);
  const { patient } = await hospital.value(addPatient, registered, 'wang');
  patientId = patient.patientId;
  const place = { requestId: 'request-1', sessionId: 'S-20261125-D001-am', slot: 0 };
  const visit = { ...place, channel: 'phone' as const, patient: { patientId } };
  const { booking } = await hospital.value(bookFor, visit, 'nurse');
  appointmentId = booking.appointmentId;
};

const numberOf = ({ document }: Written) => (document as { number: string }).number;
/** The ward’s list with this patient; a comma in a name is not allowed there. */
const ward = ({ name, phone: told, ...whose }: Written, result = '好转', stay = 'Z001') => ({
  fileName: 'discharges.csv',
  contentBase64: Buffer.from(
    [
      '住院号,姓名,性别,证件号码,联系电话,科室,出院诊断,入院日期,出院日期,转归',
      `${stay},${name},女,${numberOf({ name, phone: told, ...whose })},${told},妇产科,子宫肌瘤,2026-11-18,2026-11-23,${result}`,
    ].join('\n'),
  ).toString('base64'),
});

/** Searches share one hospital for all cases. */
describe.each(PEOPLE)('R1, found: %s', (_what, registered, other) => {
  beforeAll(() => open(registered));
  afterAll(() => hospital.close());

  test.each(['name', 'phone', 'whole number', 'document', 'name and phone'] as const)(
    'is found at the desk by %s',
    async by => {
      const query = {
        name: other.name,
        phone: other.phone,
        'whole number': numberOf(other),
        'name and phone': `${other.name.replace(/ /g, '')}，${other.phone.replace(/ /g, '')}`,
      };
      const input = by === 'document' ? { document: other.document } : { query: query[by] };
      const { patients } = await hospital.value(findPatients, input, 'nurse');
      expect(patients.map(each => each.patientId)).toEqual([patientId]);
    },
  );

  test.each(['name', 'phone', 'whole number'] as const)(
    'their booking is found by %s, to be checked in',
    async by => {
      const query = { name: other.name, phone: other.phone, 'whole number': numberOf(other) }[by];
      const input = { date: '2026-11-25', query };
      const { bookings } = await hospital.value(findBookings, input, 'nurse');
      expect(bookings.map(each => each.appointmentId)).toEqual([appointmentId]);
    },
  );
});

describe.each(PEOPLE)('R1, known: %s', (_what, registered, other) => {
  beforeEach(() => open(registered));
  afterEach(() => hospital.close());

  test('is the same patient when registered again by another account', async () => {
    const { patient } = await hospital.value(addPatient, other, 'li');
    expect(patient.patientId).toBe(patientId);
    const { patient: third } = await hospital.value(
      addPatient,
      { ...registered, document: other.document },
      'zhao',
    );
    expect(third.patientId).toBe(patientId);
    expect(await hospital.all('patients')).toHaveLength(1);
  });

  test('is checked in with the present form of the document', async () => {
    hospital.at(at('2026-11-25', '08:00'));
    const input = { appointmentId, document: numberOf(other) };
    const { booking } = await hospital.value(checkIn, input, 'nurse');
    expect(booking.status).toBe('arrived');
  });

  test('is recognized in the ward’s discharge list, and found by the caller', async () => {
    await hospital.value(importDischarges, ward(other), 'office');
    const [stay] = await hospital.all<{ patientId?: string }>('discharges');
    expect(stay?.patientId).toBe(patientId);
    for (const query of [registered.name, other.name, registered.phone, other.phone]) {
      const { discharged } = await hospital.value(listDischarged, { query }, 'office');
      expect([query, discharged.length]).toEqual([query, 1]);
      const { followUps } = await hospital.value(listFollowUps, { query }, 'office');
      expect([query, followUps.length > 0]).toEqual([query, true]);
    }
    // The registered patient with a booking can be found by name too.
    hospital.at(at('2026-11-26', '09:00'));
    const { followUps } = await hospital.value(listFollowUps, { query: other.phone }, 'office');
    const { followUpId } = followUps[0]!;
    const { visits } = await hospital.value(viewFollowUp, { followUpId }, 'office');
    expect(visits.map(each => each.appointmentId)).toEqual([appointmentId]);
  });

  test('is recognized as dead when the ward’s list says so', async () => {
    await hospital.value(importDischarges, ward(other, '死亡'), 'office');
    const plan = {
      kind: 'referred' as const,
      requestId: 'request-2',
      department: '产科',
      unit: '医保办',
      dueOn: '2026-12-01',
    };
    for (const person of [{ patientId }, registered, other])
      expect(await hospital.refusal(planFollowUp, { ...plan, person }, 'office')).toBe(
        'FOLLOW_UP_PERSON_DIED',
      );
  });
});

describe('R1: different patients', () => {
  const registered: Written = { name: '陈大文', phone, document: permit('H1234567801') };
  beforeAll(() => open(registered));
  afterAll(() => hospital.close());

  test.each(['H12345679', 'M1234567801', 'H123456780', '1234567801', 'H12345678**'])(
    '%s is not the document of the holder of H1234567801',
    async document => {
      hospital.at(at('2026-11-25', '08:00'));
      expect(await hospital.refusal(checkIn, { appointmentId, document }, 'nurse')).toBe(
        'DOCUMENT_DIFFERS',
      );
    },
  );

  test('a permit issued again under another name goes to the desk', async () => {
    const wrong = { ...registered, name: '陈小文', document: permit('H1234567802') };
    expect(await hospital.refusal(addPatient, wrong, 'li')).toBe('DOCUMENT_NAME_MISMATCH');
  });

  test('four digits find the end of a document, with or without its issue number', async () => {
    for (const query of ['7801', '5678']) {
      const { patients } = await hospital.value(findPatients, { query }, 'nurse');
      expect([query, patients.length]).toEqual([query, 1]);
    }
    const { patients } = await hospital.value(findPatients, { query: '4567' }, 'nurse');
    expect(patients).toEqual([]);
  });
});
