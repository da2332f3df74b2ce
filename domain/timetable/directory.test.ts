import fc from 'fast-check';
import { departmentIds, departmentOf, directoryOf } from './directory';
import type { RosterRow } from './roster';

const row = (change: Partial<RosterRow> = {}): RosterRow => ({
  line: 2,
  doctorId: 'D001',
  doctor: '胡长青',
  department: '产科',
  title: '主任医师',
  clinicType: 'expert',
  weekday: 3,
  period: 'morning',
  slotMinutes: 30,
  places: 2,
  room: '1楼01诊室',
  ...change,
});

test('R2: departments are numbered in the order of the rows, and list their floors', () => {
  const rows = [
    row(),
    row({ department: '儿科', doctorId: 'D002', doctor: '陈晓', room: '3楼02诊室' }),
    row({ room: '2楼05诊室', clinicType: 'general' }),
    row({ room: '1楼09诊室', weekday: 5 }),
  ];
  const { departments, doctors } = directoryOf(rows, []);
  expect(departments).toEqual([
    { id: 'K01', name: '产科', place: '1楼、2楼' },
    { id: 'K02', name: '儿科', place: '3楼' },
  ]);
  expect(doctors).toEqual([
    {
      id: 'D001',
      name: '胡长青',
      title: '主任医师',
      department: { id: 'K01', name: '产科' },
      clinicTypes: ['expert', 'general'],
    },
    {
      id: 'D002',
      name: '陈晓',
      title: '主任医师',
      department: { id: 'K02', name: '儿科' },
      clinicTypes: ['expert'],
    },
  ]);
});

test('R2: the number of a department that left is not reused; a department that comes back has its own again', () => {
  const known = [
    { id: 'K01', name: '产科' },
    { id: 'K02', name: '儿科' },
  ];
  expect([...departmentIds(['眼科', '产科'], known)]).toEqual([
    ['眼科', 'K03'],
    ['产科', 'K01'],
  ]);
  expect([...departmentIds(['儿科'], known)]).toEqual([['儿科', 'K02']]);
  expect(departmentIds(['口腔科'], [{ id: 'K99', name: '产科' }]).get('口腔科')).toBe('K100');
});

test('a row whose department has no number throws', () => {
  expect(() => departmentOf(new Map(), row())).toThrow(/without an id/);
});

test('over any sequence of rosters, a department has one number and a number one department', () => {
  const roster = fc.array(fc.constantFrom(...'甲乙丙丁戊己庚辛'), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(roster, { maxLength: 8 }), rosters => {
      const names = new Map<string, string>();
      const ever: { id: string; name: string }[] = [];
      for (const wanted of rosters) {
        const ids = departmentIds(wanted, ever);
        expect([...ids.keys()]).toEqual([...new Set(wanted)]);
        for (const [name, id] of ids) {
          expect(names.get(id) ?? name).toBe(name);
          if (!names.has(id)) ever.push({ id, name });
          names.set(id, name);
        }
        expect(new Set(names.values()).size).toBe(names.size);
      }
    }),
  );
});
