import type { Role } from '../../types/contract';
import { joinedDepartments } from './joined';

const of = (roles: Role[], ...departments: string[]) => ({ roles, departments });

describe('R20: the departments of a member after an invitation reach no further than each right was given', () => {
  test.each<[string, ReturnType<typeof of>, ReturnType<typeof of>, string[] | undefined]>([
    [
      'a doctor’s invitation leaves a desk its departments',
      of(['desk'], 'K01'),
      of(['doctor']),
      ['K01'],
    ],
    ['a doctor who becomes a desk gets the desk’s', of(['doctor']), of(['desk'], 'K01'), ['K01']],
    ['a desk gains another department', of(['desk'], 'K01'), of(['desk'], 'K02'), ['K01', 'K02']],
    ['a desk gains all departments', of(['desk'], 'K01'), of(['desk']), []],
    ['a desk of all loses none', of(['desk']), of(['desk'], 'K01'), []],
    [
      'the same for two roles is clear',
      of(['desk'], 'K01'),
      of(['followUpOffice'], 'K01'),
      ['K01'],
    ],
    ['all for two roles is clear', of(['desk']), of(['followUpOffice']), []],
    ['a desk of one, an office of all', of(['desk'], 'K01'), of(['followUpOffice']), undefined],
    ['a desk of all, an office of one', of(['desk']), of(['followUpOffice'], 'K01'), undefined],
    [
      'a nurse of one ward, a desk of another',
      of(['dutyNurse'], 'K01'),
      of(['desk'], 'K02'),
      undefined,
    ],
    ['a desk, a nurse of another ward', of(['desk'], 'K01'), of(['dutyNurse'], 'K02'), undefined],
    ['a nurse, a desk of all', of(['dutyNurse'], 'K01'), of(['desk']), undefined],
    ['a desk of all, a head of one', of(['desk']), of(['departmentHead'], 'K01'), undefined],
    ['a desk and nurse of one ward', of(['desk'], 'K01'), of(['dutyNurse'], 'K01'), ['K01']],
    ['a nurse gains a ward', of(['dutyNurse'], 'K01'), of(['dutyNurse'], 'K02'), ['K01', 'K02']],
    ['a nurse of no ward gains one', of(['dutyNurse']), of(['dutyNurse'], 'K01'), ['K01']],
    [
      'all for a desk is none for a nurse',
      of(['desk', 'dutyNurse'], 'K01'),
      of(['desk', 'dutyNurse']),
      undefined,
    ],
    ['a doctor who becomes a nurse', of(['doctor']), of(['dutyNurse'], 'K01'), ['K01']],
    [
      'the outpatient office limits nothing',
      of(['desk'], 'K01'),
      of(['outpatientOffice']),
      ['K01'],
    ],
  ])('%s', (_, held, given, expected) => {
    expect(joinedDepartments(held, given)).toEqual(expected);
  });

  test('a member without departments on record is not limited', () => {
    expect(joinedDepartments({ roles: ['desk'] }, { roles: ['desk'] })).toEqual([]);
  });
});
