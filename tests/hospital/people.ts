import { checkCharacter } from '../../domain/people/card18';
import type { InputOf } from '../../types/contract';
import type { addPatient } from '../../types/holding/addPatient';

/** The n-th invented patient. The county code was never issued. */
export function person(n: number): InputOf<typeof addPatient> & { phone: string } {
  const digits = `429999${1940 + (n % 60)}0101${String(n % 1000).padStart(3, '0')}`;
  const number = digits + checkCharacter(digits);
  const name = `测试${'甲乙丙丁戊己庚辛壬癸'[n % 10]}`;
  const phone = `199${String(n).padStart(8, '0')}`;
  return { name, phone, document: { kind: 'residentIdentityCard', number } };
}

/** The card number of the n-th patient. */
export const cardNumber = (n: number): string => {
  const { document } = person(n);
  if (document.kind !== 'residentIdentityCard') throw new Error('an identity card');
  return document.number;
};
