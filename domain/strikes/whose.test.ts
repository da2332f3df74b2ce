import * as fc from 'fast-check';
import type { Holder } from '../people/holding';
import { countsAgainstPerson } from './whose';

const proven: Holder = { account: 'wang', addedAt: 1, proof: { way: 'desk', at: 2 } };
const stranger: Holder = { account: 'stranger', addedAt: 3, unproven: true };

describe('against whom a strike counts (R8)', () => {
  test('a stranger’s strikes do not bar a patient who has a proven holder', () => {
    const person = { links: [proven, stranger] };
    expect(countsAgainstPerson({ account: 'stranger' }, person)).toBe(false);
    expect(countsAgainstPerson({ account: 'ended' }, person)).toBe(false);
    expect(countsAgainstPerson({ account: 'wang' }, person)).toBe(true);
  });
  test('a strike of a proven holder stays the patient’s when that holder gives the patient up', () => {
    const gaveUp = { account: 'former', proven: true as const };
    expect(countsAgainstPerson(gaveUp, { links: [proven] })).toBe(true);
  });
  test('while nobody has proven anything, every strike counts', () => {
    const person = { links: [stranger] };
    expect(countsAgainstPerson({ account: 'stranger' }, person)).toBe(true);
    expect(countsAgainstPerson({ account: 'another' }, person)).toBe(true);
  });
  test('strikes of the desk’s bookings, and those from before this rule, always count', () => {
    expect(countsAgainstPerson({ account: '#desk' }, { links: [proven] })).toBe(true);
    expect(countsAgainstPerson({}, { links: [proven] })).toBe(true);
  });
});

test('property: one more proven holding never makes a stranger’s strike count', () => {
  const names = fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 });
  fc.assert(
    fc.property(names, fc.nat(3), fc.constantFrom('a', 'b', 'x'), (accounts, which, booker) => {
      const links: Holder[] = accounts.map(account => ({ account, addedAt: 1, unproven: true }));
      const proves = accounts[which % accounts.length];
      const after = links.map(({ unproven, ...link }) =>
        link.account === proves ? link : { ...link, unproven },
      ) as Holder[];
      if (booker !== proves)
        expect(countsAgainstPerson({ account: booker }, { links: after })).toBe(false);
      else expect(countsAgainstPerson({ account: booker }, { links: after })).toBe(true);
    }),
  );
});
