import { addPatient } from '../../types/holding/addPatient';
import { personProblems } from './personProblems';

const right = {
  name: '王丽华',
  phone: '13800001234',
  document: { kind: 'residentIdentityCard' as const, number: '11010519491231002X' },
};
const child = {
  kind: 'guardianChild' as const,
  guardian: right.document,
  birthDate: '2020-03-01',
};

test.each([
  right,
  { ...right, name: '' },
  { ...right, name: '王' },
  { ...right, phone: '' },
  { ...right, phone: '82345678' },
  { ...right, document: { ...right.document, number: '' } },
  { ...right, document: { ...right.document, number: '110105194912310021' } },
  { ...right, document: { ...right.document, number: '1'.repeat(65) } },
  { ...right, document: child },
  { ...right, document: { ...child, birthDate: '' } },
  { ...right, document: { ...child, guardian: { ...right.document, number: '1' } } },
  { name: '', phone: '', document: { ...right.document, number: '' } },
])('R1: the problems of %j are the same that the hospital finds', person => {
  const { error } = addPatient.input.safeParse(person);
  const found = (error?.issues ?? []).map(({ path, message }) => ({
    path: path.join('.'),
    problem: message,
  }));
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
  expect(personProblems(person).sort(byPath)).toEqual(found.sort(byPath));
});
