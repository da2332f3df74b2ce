import { forgetDoctor, knowDoctor, knownDoctors } from './knownDoctors';

const mockKept = new Map<string, unknown>();
jest.mock(
  '../phone/memory',
  () => ({
    recall: (name: string) => mockKept.get(name),
    remember: (name: string, value: unknown) => mockKept.set(name, value),
  }),
  { virtual: true },
);
beforeEach(() => mockKept.clear());

const doctor = (id: string) => ({ id, name: `医生${id}`, title: '主任医师', department: '骨科' });
const ids = () => knownDoctors().map(({ id }) => id);

test('the doctor who was booked last is first, and listed once', () => {
  for (const id of ['D001', 'D002', 'D001']) knowDoctor(doctor(id));
  expect(ids()).toEqual(['D001', 'D002']);
});

test('six are kept, the oldest is dropped', () => {
  for (const number of [1, 2, 3, 4, 5, 6, 7]) knowDoctor(doctor(`D00${number}`));
  expect(ids()).toEqual(['D007', 'D006', 'D005', 'D004', 'D003', 'D002']);
});

test('a removed one is gone; removing an unknown one changes nothing', () => {
  knowDoctor(doctor('D001'));
  forgetDoctor('D009');
  expect(ids()).toEqual(['D001']);
  forgetDoctor('D001');
  expect(ids()).toEqual([]);
});
