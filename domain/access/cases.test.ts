import fc from 'fast-check';
import { type Role, roles } from '../../types/contract';
import {
  caseActions,
  caseSights,
  caseSource,
  listsAssigned,
  mayAssignTo,
  mayOpenFor,
  maySeeCase,
  openersList,
  seesAllCases,
  seesComplainant,
} from './cases';
import { holds, type Member } from './member';

const departmentIds = ['K01', 'K02', 'K03'];
const doctorIds = ['D001', 'D002', 'D003'];
const some = <T>(of: readonly T[]) => fc.subarray([...of]);
const members = fc.record<Member & { _id: string }>({
  _id: fc.constantFrom('lin', 'zhou'),
  roles: some(roles),
  departments: fc.option(some(departmentIds), { nil: undefined }),
  doctorId: fc.option(fc.constantFrom(...doctorIds, 'gone'), { nil: undefined }),
});
const everyone = (more: Partial<Member> = {}, ...held: Role[]): Member => ({
  roles: held,
  ...more,
});
const K01 = { departments: ['K01'] };
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
  const placedCases = fc.record({
    to: assignees,
    opener: fc.constantFrom('lin', 'nobody'),
    department: fc.record(
      { id: fc.constantFrom(...departmentIds) },
      { requiredKeys: [] },
    ) as fc.Arbitrary<{ id?: string }>,
  });

  test('the offices see all cases and may do everything; others see cases assigned to them or opened by them; members limited to departments see those of their departments', () => {
    fc.assert(
      fc.property(members, placedCases, (member, { to, opener, department }) => {
        const lists = listsAssigned(to, [openersList(opener), 'desk', 'doctor:D002']);
        const { departments = [], doctorId } = member;
        const { id } = department;
        const theirs = !departments.length || (id !== undefined && departments.includes(id));
        const theirsOrNobodys = theirs || id === undefined;
        const office =
          holds(member, 'outpatientOffice') || (holds(member, 'followUpOffice') && theirs);
        const given =
          'departmentId' in to ? departments.includes(to.departmentId) : theirsOrNobodys;
        const isDesks =
          to.role === 'desk' && holds(member, 'desk') && (!departments.length || given);
        const isDoctors =
          to.role === 'doctor' && holds(member, 'doctor') && doctorId === to.doctorId;
        const heads =
          holds(member, 'departmentHead') && id !== undefined && departments.includes(id);
        const answers = isDesks || isDoctors || heads;
        const opened = member._id === opener && theirsOrNobodys;
        const read = { lists, department };
        expect(caseSights(member) === undefined).toBe(seesAllCases(member));
        expect(maySeeCase(member, read)).toBe(office || answers || opened);
        const may = office ? [...possible] : answers ? ['answer', 'remedy'] : [];
        expect(caseActions(member, read, [...possible])).toEqual(may);
        expect(caseActions(member, read, ['assign', 'close'])).toEqual(
          office ? ['assign', 'close'] : [],
        );
      }),
    );
  });

  test('a member limited to departments opens and assigns only cases of these departments or of none', () => {
    const limited = everyone(K01, 'desk', 'followUpOffice');
    expect(mayAssignTo(limited, ['K01', undefined])).toBe(true);
    expect(mayAssignTo(limited, ['K01', 'K02'])).toBe(false);
    expect(mayAssignTo(everyone(K01, 'outpatientOffice'), ['K02'])).toBe(true);
    expect(mayOpenFor(limited)).toEqual({ of: 'some', departments: ['K01'], doctors: [] });
    expect(mayOpenFor(everyone({}, 'desk'))).toEqual({ of: 'all' });
  });

  test('a doctor, a duty nurse, the health-check centre and the medical office see neither name nor number of the complainant', () => {
    fc.assert(
      fc.property(members, member => {
        const calls = ['desk', 'followUpOffice', 'outpatientOffice', 'departmentHead'] as const;
        expect(seesComplainant(member)).toBe(holds(member, ...calls));
        expect(caseSource(member)).toBe(holds(member, 'followUpOffice') ? 'call' : 'desk');
      }),
    );
  });
});
