import { attendingOf } from './attending';

const doctor = (id: string, name: string, department: string) => ({
  ...{ id, name, department: { name: department } },
});
const doctors = [
  doctor('D1', '胡长青', '产科'),
  doctor('D2', '王伟', '产科'),
  doctor('D3', '王伟', '骨科'),
  doctor('D4', '李 娜', '骨科'),
  doctor('D5', '李娜', '骨科'),
];

test.each([
  ['the whole name, in whatever ward', '胡长青', '妇产一病区', 'D1'],
  ['a title behind it', '胡长青主任', '产科', 'D1'],
  ['of two of one name the one of the department', '王伟', '骨科', 'D3'],
  ['of two of one name none of another department', '王伟', '儿科', undefined],
  ['two of one name in one department', '李娜', '骨科', undefined],
  ['a family name alone is nobody', '胡医生', '产科', undefined],
  ['nobody is named', undefined, '产科', undefined],
])('R15: the attending doctor by %s', (_said, named, department, id) => {
  expect(attendingOf(named, department, doctors, ['医生', '主任'])?.id).toBe(id);
});
