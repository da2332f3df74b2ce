import fc from 'fast-check';
import { type Role, roles } from '../../types/contract';
import { followUpBys } from '../../types/followups/followUps';
import {
  callsFrom,
  departmentOfDoctor,
  departmentsRead,
  followUpReach,
  isOf,
  wardsSeen,
  withinReach,
  worksOnAllFollowUps,
  worryDepartments,
} from './followUps';
import {
  governs,
  holds,
  lacksDoctorId,
  type Member,
  mayAddNumbers,
  mayCall,
  mayStopLate,
} from './member';
import {
  mayChoose,
  mayWorkOn,
  type Scope,
  type Subject,
  scopeOf,
  seesNothing,
  subjects,
  within,
} from './scope';

const departmentIds = ['K01', 'K02', 'K03'];
const doctorIds = ['D001', 'D002', 'D003'];
const directory = {
  departments: departmentIds.map(id => ({ id, name: `科${id}` })),
  doctors: doctorIds.map((id, n) => ({ id, department: { name: `科${departmentIds[n]}` } })),
};
const some = <T>(of: readonly T[]) => fc.subarray([...of]);
const members = fc.record<Member & { _id: string }>({
  _id: fc.constantFrom('lin', 'zhou'),
  roles: some(roles),
  departments: fc.option(some(departmentIds), { nil: undefined }),
  doctorId: fc.option(fc.constantFrom(...doctorIds, 'gone'), { nil: undefined }),
});
const placed = fc.record({
  departmentId: fc.constantFrom(...departmentIds),
  doctorId: fc.constantFrom(...doctorIds),
});
const everyone = (more: Partial<Member> = {}, ...held: Role[]): Member => ({
  roles: held,
  ...more,
});

describe('who may call an operation (R20)', () => {
  test('an operation for every account needs no role; any other needs one of its roles', () => {
    fc.assert(
      fc.property(members, some(roles), (member, callers) => {
        expect(mayCall(undefined, { callers: ['patient'] })).toBe(true);
        expect(mayCall(undefined, { callers })).toBe(false);
        expect(mayCall(member, { callers })).toBe(
          callers.some(role => member.roles.includes(role)),
        );
        expect(mayCall({ roles: [] }, { callers })).toBe(false);
      }),
    );
  });

  test('single rights', () => {
    expect(holds({ roles: ['desk'] })).toBe(false);
    expect(holds({ roles: ['desk'] }, 'doctor', 'desk')).toBe(true);
    expect([governs, mayStopLate].map(may => may({ roles: ['outpatientOffice'] }))).toEqual([
      true,
      true,
    ]);
    expect([governs, mayStopLate].map(may => may({ roles: ['desk', 'followUpOffice'] }))).toEqual([
      false,
      false,
    ]);
    expect(mayAddNumbers(everyone({}, ...roles))).toBe(false);
    expect(mayAddNumbers(everyone({ mayAddNumbers: true }))).toBe(true);
    expect(lacksDoctorId(everyone({}, 'doctor'))).toBe(true);
    expect(lacksDoctorId(everyone({ doctorId: '' }, 'doctor'))).toBe(true);
    expect(lacksDoctorId(everyone({ doctorId: 'D001' }, 'doctor'))).toBe(false);
    expect(lacksDoctorId(everyone({}, 'desk'))).toBe(false);
  });
});

const all: Scope = { of: 'all' };
const onlyOf = (departments: string[], doctors: string[]): Scope => ({
  of: 'some',
  departments,
  doctors,
});
const nothing = onlyOf([], []);
const ofD001 = onlyOf([], ['D001']);
const ofK01 = onlyOf(['K01'], []);
const ofK01AndD001 = onlyOf(['K01'], ['D001']);
const [D001, K01] = [{ doctorId: 'D001' }, { departments: ['K01'] }];

describe('which departments and doctors a member of staff sees (R20)', () => {
  test.each<[Subject, Member, Scope]>([
    ['sessions', everyone({}, 'desk'), all],
    ['sessions', everyone(K01, 'outpatientOffice'), all],
    ['sessions', everyone(D001, 'doctor'), ofD001],
    ['sessions', everyone({}, 'doctor'), nothing],
    ['sessions', everyone(D001, 'doctor', 'followUpOffice'), ofD001],
    ['sessions', everyone(D001, 'doctor', 'desk'), all],
    ['sessions', everyone(K01, 'desk'), ofK01],
    ['sessions', everyone({ ...K01, ...D001 }, 'doctor', 'desk'), ofK01AndD001],
    ['bookings', everyone({}, 'desk'), all],
    ['bookings', everyone(K01, 'desk'), ofK01],
    ['bookings', everyone(K01, 'desk', 'outpatientOffice'), all],
    ['bookings', everyone(D001, 'doctor', 'followUpOffice'), nothing],
    ['returnDates', everyone({}, 'desk'), all],
    ['returnDates', everyone(K01, 'desk'), ofK01],
    ['returnDates', everyone({ ...K01, ...D001 }, 'desk', 'doctor'), ofK01AndD001],
    ['returnDates', everyone(D001, 'doctor', 'outpatientOffice'), ofD001],
    ['returnDates', everyone({}, 'doctor'), nothing],
    ['returnBookings', everyone(D001, 'doctor', 'desk', 'outpatientOffice'), ofD001],
    ['returnBookings', everyone(D001, 'desk', 'outpatientOffice'), nothing],
    ['purposes', everyone(D001, 'doctor', 'desk', 'outpatientOffice'), ofD001],
    ['purposes', everyone(D001, 'desk', 'outpatientOffice'), nothing],
    ['arrivals', everyone({}, 'desk'), all],
    ['arrivals', everyone({ departments: [] }, 'desk'), all],
    ['arrivals', everyone(K01, 'desk'), ofK01],
    ['arrivals', everyone(K01, 'outpatientOffice'), ofK01],
    ['figures', everyone({}, 'followUpOffice'), all],
    ['figures', everyone(K01, 'followUpOffice'), ofK01],
    ['figures', everyone(K01, 'outpatientOffice'), all],
    ['eveningList', everyone(K01, 'desk'), ofK01],
    ['eveningList', everyone(K01, 'outpatientOffice', 'desk'), all],
    ['eveningList', everyone(D001, 'doctor', 'followUpOffice'), nothing],
    ['morningList', everyone(D001, 'doctor', 'desk'), ofD001],
    ['morningList', everyone(D001, 'desk'), nothing],
    ['morningList', everyone({}, 'doctor'), nothing],
  ])('%s: %j sees %j', (subject, member, scope) => {
    expect(scopeOf(member, subject)).toEqual(scope);
  });

  test('a thing is within a scope by its department or its doctor', () => {
    fc.assert(
      fc.property(members, fc.constantFrom(...subjects), placed, (member, subject, thing) => {
        const scope = scopeOf(member, subject);
        const expected =
          scope.of === 'all' ||
          scope.departments.includes(thing.departmentId) ||
          scope.doctors.includes(thing.doctorId);
        expect(within(scope, thing)).toBe(expected);
        expect(mayWorkOn(member, subject, thing).ok).toBe(expected);
        expect(seesNothing(scope) && expected).toBe(false);
        const given =
          !member.departments?.length || member.departments.includes(thing.departmentId);
        expect(mayChoose(member, thing.departmentId)).toBe(given || governs(member));
        // A record without department and doctor is visible only to members who see everything.
        expect(within(scope, {})).toBe(scope.of === 'all');
      }),
    );
  });

  test('another role never takes a right away', () => {
    fc.assert(
      fc.property(
        members,
        fc.constantFrom(...roles),
        fc.constantFrom(...subjects),
        placed,
        (member, role, subject, thing) => {
          const more = { ...member, roles: [...member.roles, role] };
          if (within(scopeOf(member, subject), thing))
            expect(within(scopeOf(more, subject), thing)).toBe(true);
        },
      ),
    );
  });
});

describe('follow-ups and worries (R15, R20)', () => {
  const followUps = fc.record({
    by: fc.constantFrom(...followUpBys),
    department: fc.constantFrom(...directory.departments, { name: '外院' }),
  });

  test('the office works on the follow-ups of all its departments; a desk on those of its departments and nurses; a doctor on those of their department and attending doctor', () => {
    fc.assert(
      fc.property(members, followUps, (member, followUp) => {
        const { departments: ids = [] } = member;
        const { by, department } = followUp;
        const id = directory.departments.find(({ name }) => name === department.name)?.id ?? '';
        const given = !ids.length || ids.includes(id);
        const desks = holds(member, 'desk') && (by === 'department' || by === 'nurse') && given;
        const own = departmentOfDoctor(member, directory) === department.name;
        const doctors = (by === 'department' || by === 'attendingDoctor') && own;
        const office = holds(member, 'followUpOffice') && given;
        const placed = ids.includes(id);
        const heads = holds(member, 'departmentHead') && placed;
        const nurses = holds(member, 'dutyNurse') && placed;
        const checks = holds(member, 'healthCheckCentre') && by === 'healthCheckCentre';
        const reach = followUpReach(member, directory);
        expect(reach === undefined).toBe(worksOnAllFollowUps(member));
        expect(withinReach(reach, followUp)).toBe(
          office || desks || doctors || heads || (nurses && by === 'nurse') || checks,
        );
        // On the page of a follow-up, staff read records of whole departments, independent of the
        // caller.
        const works = given && holds(member, 'desk', 'followUpOffice');
        expect(isOf(departmentsRead(reach), department.name)).toBe(works || own || heads || nurses);
        expect(isOf(wardsSeen(member, directory), department.name)).toBe(office || nurses);
      }),
    );
  });

  test('a head and a duty nurse without a department reach nothing; the medical office reads every worry', () => {
    for (const role of ['departmentHead', 'dutyNurse'] as const)
      expect(
        withinReach(followUpReach(everyone({}, role), directory), {
          by: 'nurse',
          department: { name: '科K01' },
        }),
      ).toBe(false);
    const worries = (role: Role, more: Partial<Member> = {}) =>
      worryDepartments(everyone(more, role), directory, undefined);
    expect(worries('medicalOffice')).toBeUndefined();
    expect(worries('departmentHead')).toEqual([]);
    expect(worries('departmentHead', K01)).toEqual(['科K01']);
    expect(worries('dutyNurse', K01)).toEqual([]);
  });

  test('without a roster, a member limited to departments reaches nothing', () => {
    expect(followUpReach(everyone(K01, 'desk'), undefined)).toEqual([
      { bys: ['department', 'nurse'], departments: [] },
    ]);
    expect(followUpReach(everyone(D001, 'doctor'), undefined)).toEqual([]);
    expect(withinReach([], { by: 'nurse', department: { name: '科K01' } })).toBe(false);
  });

  test("a doctor's department comes from their roster number, and only if they have the role of doctor", () => {
    expect(departmentOfDoctor(everyone(D001, 'doctor'), directory)).toBe('科K01');
    expect(departmentOfDoctor(everyone(D001, 'desk'), directory)).toBeUndefined();
    expect(departmentOfDoctor(everyone({ doctorId: 'gone' }, 'doctor'), directory)).toBeUndefined();
  });

  test('the offices see every worry; an office of some departments sees theirs; a doctor sees those of their department', () => {
    const doctor = everyone(D001, 'doctor');
    expect(
      worryDepartments(everyone({}, 'outpatientOffice'), directory, undefined),
    ).toBeUndefined();
    expect(worryDepartments(everyone({}, 'followUpOffice'), directory, '科K02')).toEqual(['科K02']);
    const limited = everyone(K01, 'followUpOffice');
    expect(worryDepartments(limited, directory, undefined)).toEqual(['科K01']);
    expect(worryDepartments(limited, directory, '科K02')).toEqual([]);
    expect(worryDepartments({ ...limited, ...D001 }, directory, '科K01')).toEqual(['科K01']);
    expect(worryDepartments(doctor, directory, undefined)).toEqual(['科K01']);
    expect(worryDepartments(doctor, directory, '科K01')).toEqual(['科K01']);
    expect(worryDepartments(doctor, directory, '科K02')).toEqual([]);
    expect(worryDepartments(everyone({}, 'doctor'), directory, undefined)).toEqual([]);
  });
});

test('R15: a call says from which department it was made: the patient’s where it is the caller’s, else the caller’s own', () => {
  const from = (member: Partial<Member>, department: string) =>
    callsFrom({ roles: ['followUpOffice'], ...member }, directory, department);
  expect(from({ departments: ['K01', 'K02'] }, '科K02')).toBe('科K02');
  expect(from({ roles: ['doctor'], doctorId: 'D003' }, '科K01')).toBe('科K03');
  expect(from({}, '科K01')).toBeUndefined();
});
