import type { Appointment } from '../../domain/booking/appointment';
import type { Claim } from '../../domain/booking/session';
import { audit, type Books, broken } from './audit';
import type { Appointment as Promised } from './callers';
import { sessionOf } from './hospital';

/** Correct books: two of sixteen places are sold, to wang and to li, and one returned by li. */
function books(): Books {
  const session = sessionOf(16);
  const claim = (id: string, patientId: string): Claim => ({
    ...{ id, appointmentId: id, patientId, account: patientId },
    ...{ channel: 'wechat', visit: 'first', at: 1 },
  });
  const [first, second] = session.slots;
  first!.claims.push(claim('a', 'wang'), { ...claim('b', 'li'), givenBackAt: 2 });
  first!.numbers.push(2);
  first!.left -= 1;
  second!.claims.push(claim('c', 'li'));
  second!.left -= 1;
  session.left -= 2;
  const record = (id: string, patientId: string, slot: number, number: number) =>
    ({
      ...{ _id: id, claimId: id, patientId, slot, number, live: true, status: 'booked' },
      ...{
        sessionId: session._id,
        date: session.date,
        department: session.department,
        bookedAt: 1,
      },
    }) as Appointment;
  const holds = (_id: string, id: string) => ({
    _id,
    held: {
      all: [{ id, sessionId: session._id, at: 1 }],
      days: { [session.date]: [id] },
      departments: { [`${session.date} K01`]: [id] },
    },
  });
  return {
    sessions: [session],
    appointments: [record('a', 'wang', 0, 1), record('c', 'li', 1, 3)],
    patients: [holds('wang', 'a'), holds('li', 'c')],
  };
}

test('correct books have no findings', () => {
  expect(audit(books())).toEqual({ sold: 2, twice: [], unsettled: [] });
});

const slot = (given: Books, index: number) => given.sessions[0]!.slots[index]!;
const session = (given: Books) => given.sessions[0]!;

test.each<[string, (given: Books) => void]>([
  [
    'a place left over',
    given => {
      slot(given, 0).left += 1;
    },
  ],
  [
    'a sum of the session',
    given => {
      session(given).left -= 1;
    },
  ],
  [
    'a number sold twice',
    given => {
      slot(given, 1).numbers[0] = 1;
    },
  ],
  [
    'a number lost',
    given => {
      slot(given, 0).numbers.pop();
    },
  ],
  [
    'a claim twice',
    given => {
      slot(given, 1).claims[0]!.id = 'a';
    },
  ],
  [
    'a patient with two places',
    given => {
      slot(given, 1).claims[0]!.patientId = 'wang';
    },
  ],
  [
    'two records of one number',
    given => {
      given.appointments[1]!.number = 1;
    },
  ],
  [
    'two records of one patient',
    given => {
      given.appointments[1]!.patientId = 'wang';
    },
  ],
  [
    'a slot sold beyond its places',
    given => {
      const full = slot(given, 1);
      for (const id of ['d', 'e']) full.claims.push({ ...full.claims[0]!, id, patientId: id });
      full.left = 0;
    },
  ],
])('%s is reported as sold twice', (_what, spoil) => {
  const spoilt = books();
  spoil(spoilt);
  expect(audit(spoilt).twice).not.toEqual([]);
});

test.each<[string, (given: Books) => void]>([
  [
    'a claim without its record',
    given => {
      given.appointments.pop();
    },
  ],
  [
    'a record without its claim',
    given => {
      slot(given, 1).claims[0]!.givenBackAt = 3;
    },
  ],
  [
    'a record of another number',
    given => {
      given.appointments[1]!.number = 4;
    },
  ],
  [
    'an appointment that is not counted',
    given => {
      given.patients[0]!.held.all = [];
    },
  ],
  [
    'an appointment still counted',
    given => {
      given.patients[0]!.held.days.x = ['z'];
    },
  ],
])('%s is reported as unsettled', (_what, spoil) => {
  const spoilt = books();
  spoil(spoilt);
  expect(audit(spoilt).unsettled).not.toEqual([]);
});

describe('a promise', () => {
  const promise = {
    ...{ appointmentId: 'c', number: 3, slot: 1, patient: { patientId: 'li', name: '' } },
  } as Promised;

  test('is kept when the books hold it with its claim', () => {
    expect(broken([promise], books())).toEqual([]);
  });

  test.each<[string, (given: Books) => void]>([
    [
      'its record',
      given => {
        given.appointments.pop();
      },
    ],
    [
      'its claim',
      given => {
        slot(given, 1).claims.pop();
      },
    ],
    [
      'its claim standing',
      given => {
        slot(given, 1).claims[0]!.givenBackAt = 3;
      },
    ],
    [
      'its number',
      given => {
        given.appointments[1]!.number = 4;
      },
    ],
    [
      'its patient',
      given => {
        given.appointments[1]!.patientId = 'wang';
      },
    ],
  ])('is broken when the books lack %s', (_what, spoil) => {
    const spoilt = books();
    spoil(spoilt);
    expect(broken([promise], spoilt)).toHaveLength(1);
  });
});
