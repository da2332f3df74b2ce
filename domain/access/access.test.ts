import fc from 'fast-check';
import { type Role, roles } from '../../types/contract';
import { followUpBys } from '../../types/followups/followUps';
import {
  caseActions,
  caseLists,
  caseSource,
  listsAssigned,
  maySeeCase,
  openersList,
  seesAllCases,
  seesComplainant,
} from './cases';
import { departmentOfDoctor, followUpReach, withinReach, worryDepartments } from './followUps';
import {
  governs,
  holds,
  lacksDoctorId,
  type Member,
  mayAddNumbers,
  mayCall,
  mayStopLate,
} from './member';
import { type Scope, type Subject, scopeOf, subjects, within } from './scope';

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
  test('what any account may call needs no role; else one of the roles decides', () => {
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
const nothing: Scope = { of: 'nothing' };
const ofD001: Scope = { of: 'doctor', doctorId: 'D001' };
const ofK01: Scope = { of: 'departments', departments: ['K01'] };
const [D001, K01] = [{ doctorId: 'D001' }, { departments: ['K01'] }];

describe('which things somebody sees (R20)', () => {
  test.each<[Subject, Member, Scope]>([
    ['sessions', everyone({}, 'desk'), all],
    ['sessions', everyone(K01, 'outpatientOffice'), all],
    ['sessions', everyone(D001, 'doctor'), ofD001],
    ['sessions', everyone({}, 'doctor'), nothing],
    ['sessions', everyone(D001, 'doctor', 'followUpOffice'), ofD001],
    ['sessions', everyone(D001, 'doctor', 'desk'), all],
    ['returnDates', everyone(K01, 'desk'), all],
    ['returnDates', everyone(D001, 'doctor', 'outpatientOffice'), ofD001],
    ['returnDates', everyone({}, 'doctor'), nothing],
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

  test('a thing is one of a scope’s or not, by its department or doctor', () => {
    fc.assert(
      fc.property(members, fc.constantFrom(...subjects), placed, (member, subject, thing) => {
        const scope = scopeOf(member, subject);
        const expected = {
          all: true,
          nothing: false,
          departments: scope.of === 'departments' && scope.departments.includes(thing.departmentId),
          doctor: scope.of === 'doctor' && scope.doctorId === thing.doctorId,
        }[scope.of];
        expect(within(scope, thing)).toBe(expected);
        // What has neither is seen only by who sees everything.
        expect(within(scope, {})).toBe(scope.of === 'all');
      }),
    );
  });

  test('a further role never takes anything away', () => {
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

const assignees = fc.oneof(
  fc.constantFrom(...doctorIds).map(doctorId => ({ role: 'doctor' as const, doctorId })),
  fc.constantFrom(...departmentIds).map(departmentId => ({ role: 'desk' as const, departmentId })),
  fc.constantFrom(
    { role: 'desk' as const },
    { role: 'followUpOffice' as const },
    { role: 'outpatientOffice' as const },
  ),
);
const possible = ['assign', 'answer', 'remedy', 'callAgain', 'close'] as const;

describe('cases (R16, R20)', () => {
  test('the offices see all and do all; others see what was assigned to them or opened by them', () => {
    fc.assert(
      fc.property(members, assignees, fc.constantFrom('lin', 'nobody'), (member, to, opener) => {
        const lists = listsAssigned(to, [openersList(opener), 'desk', 'doctor:D002']);
        const { departments = [], doctorId } = member;
        const office = holds(member, 'followUpOffice', 'outpatientOffice');
        const isDesks =
          to.role === 'desk' &&
          holds(member, 'desk') &&
          (!departments.length || !('departmentId' in to) || departments.includes(to.departmentId));
        const isDoctors =
          to.role === 'doctor' && holds(member, 'doctor') && doctorId === to.doctorId;
        const answers = isDesks || isDoctors;
        expect(seesAllCases(member)).toBe(office);
        expect(caseLists(member) === undefined).toBe(office);
        expect(maySeeCase(member, { lists })).toBe(office || answers || member._id === opener);
        const may = office ? [...possible] : answers ? ['answer', 'remedy'] : [];
        expect(caseActions(member, { lists }, [...possible])).toEqual(may);
        expect(caseActions(member, { lists }, ['assign', 'close'])).toEqual(
          office ? ['assign', 'close'] : [],
        );
      }),
    );
  });

  test('a doctor sees neither name nor number of who complains', () => {
    fc.assert(
      fc.property(members, member => {
        expect(seesComplainant(member)).toBe(member.roles.some(role => role !== 'doctor'));
        expect(caseSource(member)).toBe(holds(member, 'followUpOffice') ? 'call' : 'desk');
      }),
    );
  });
});

describe('follow-ups and worries (R15, R20)', () => {
  const followUps = fc.record({
    by: fc.constantFrom(...followUpBys),
    department: fc.constantFrom(...directory.departments, { name: '外院' }),
  });

  test('the office works on all; a desk on its departments’ and nurses’, a doctor on their department’s and the attending doctor’s', () => {
    fc.assert(
      fc.property(members, followUps, (member, followUp) => {
        const { departments: ids = [] } = member;
        const { by, department } = followUp;
        const id = directory.departments.find(({ name }) => name === department.name)?.id ?? '';
        const desks =
          holds(member, 'desk') &&
          (by === 'department' || by === 'nurse') &&
          (!ids.length || ids.includes(id));
        const doctors =
          (by === 'department' || by === 'attendingDoctor') &&
          departmentOfDoctor(member, directory) === department.name;
        const office = holds(member, 'followUpOffice');
        const reach = followUpReach(member, directory);
        expect(reach === undefined).toBe(office);
        expect(withinReach(reach, followUp)).toBe(office || desks || doctors);
      }),
    );
  });

  test('without a roster nobody limited reaches anything', () => {
    expect(followUpReach(everyone(K01, 'desk'), undefined)).toEqual([
      { bys: ['department', 'nurse'], departments: [] },
    ]);
    expect(followUpReach(everyone(D001, 'doctor'), undefined)).toEqual([]);
    expect(withinReach([], { by: 'nurse', department: { name: '科K01' } })).toBe(false);
  });

  test('a doctor has a department by their number, and only as a doctor', () => {
    expect(departmentOfDoctor(everyone(D001, 'doctor'), directory)).toBe('科K01');
    expect(departmentOfDoctor(everyone(D001, 'desk'), directory)).toBeUndefined();
    expect(departmentOfDoctor(everyone({ doctorId: 'gone' }, 'doctor'), directory)).toBeUndefined();
  });

  test('the offices see every worry, a doctor those of their department', () => {
    const doctor = everyone(D001, 'doctor');
    expect(
      worryDepartments(everyone({}, 'outpatientOffice'), directory, undefined),
    ).toBeUndefined();
    expect(worryDepartments(everyone(K01, 'followUpOffice'), directory, '科K02')).toEqual([
      '科K02',
    ]);
    expect(worryDepartments(doctor, directory, undefined)).toEqual(['科K01']);
    expect(worryDepartments(doctor, directory, '科K01')).toEqual(['科K01']);
    expect(worryDepartments(doctor, directory, '科K02')).toEqual([]);
    expect(worryDepartments(everyone({}, 'doctor'), directory, undefined)).toEqual([]);
  });
});
