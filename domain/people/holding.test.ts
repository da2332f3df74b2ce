import * as fc from 'fast-check';
import {
  byTrust,
  type Holder,
  hasRoomForHolder,
  isUnproven,
  mayBookFor,
  provenHolders,
  reachOf,
  seesAll,
  seesOne,
  sightOf,
  strangersByAge,
  takesOver,
} from './holding';

const proven: Holder = { account: 'wang', addedAt: 2, proof: { way: 'desk', at: 3 } };
const before: Holder = { account: 'older', addedAt: 1 };
const stranger: Holder = { account: 'stranger', addedAt: 4, unproven: true };
const person = { links: [before, proven, stranger] };

describe('whose record it is (R23)', () => {
  test('a proven holder sees everything, an unproven holder what they booked, everybody else nothing', () => {
    expect(reachOf(person, 'wang')).toBe('all');
    expect(reachOf(person, 'stranger')).toBe('own');
    expect(reachOf(person, 'nobody')).toBe('nothing');
    expect(reachOf(undefined, 'wang')).toBe('nothing');
  });

  test('a holding from before proofs existed counts as proven', () => {
    expect(reachOf(person, 'older')).toBe('all');
  });

  test('only an unproven holder has something to prove', () => {
    expect(isUnproven(person, 'stranger')).toBe(true);
    expect(isUnproven(person, 'wang')).toBe(false);
    expect(isUnproven(person, 'nobody')).toBe(false);
    expect(isUnproven(undefined, 'wang')).toBe(false);
  });

  test('an unproven holder books, and sees only what they made', () => {
    expect(mayBookFor(person, 'stranger')).toBe(true);
    expect(seesAll(person, 'stranger')).toBe(false);
    expect(seesOne(person, 'stranger', 'stranger')).toBe(true);
    expect(seesOne(person, 'stranger', 'wang')).toBe(false);
    expect(seesOne(person, 'wang', 'stranger')).toBe(true);
    expect(seesOne(person, 'nobody', 'nobody')).toBe(false);
  });

  test('a list shows the same records of each person as single requests', () => {
    const persons = [
      { _id: 'mother', links: [proven] },
      { _id: 'uncle', links: [{ ...stranger, account: 'wang' }] },
      { _id: 'neighbour', links: [stranger] },
    ];
    expect(sightOf(persons, 'wang')).toEqual({
      account: 'wang',
      whole: ['mother'],
      own: ['uncle'],
    });
    for (const by of ['wang', 'stranger'])
      for (const each of persons) {
        const { whole, own, account } = sightOf(persons, 'wang');
        const listed = whole.includes(each._id) || (own.includes(each._id) && by === account);
        expect(listed).toBe(seesOne(each, 'wang', by));
      }
  });

  test('a stranger’s phone is never called before a proven holder’s', () => {
    expect(byTrust(person.links, 'stranger').map(({ account }) => account)).toEqual([
      'older',
      'wang',
      'stranger',
    ]);
    expect(byTrust(person.links, 'wang')[0]).toBe(proven);
    expect(provenHolders(person.links)).toEqual([before, proven]);
  });

  test('the desk’s number is called before a stranger’s, also one it was told by telephone', () => {
    const desk = { account: '#desk', addedAt: 9, unproven: true as const };
    const order = byTrust([...person.links, desk], 'stranger').map(({ account }) => account);
    expect(order).toEqual(['older', 'wang', '#desk', 'stranger']);
    expect(strangersByAge([...person.links, desk]).map(({ account }) => account)).toEqual([
      'stranger',
    ]);
  });

  test.each([
    ['wang', 'stranger', true],
    ['wang', 'gone', true],
    ['stranger', 'gone', true],
    ['wang', 'older', false],
    ['stranger', 'wang', false],
    ['wang', 'wang', false],
    ['gone', 'stranger', false],
  ])('%s takes over a place in line from %s: %s', (account, waits, expected) => {
    expect(takesOver(person, account, waits)).toBe(expected);
  });

  test('a person has a limited number of holders', () => {
    expect(hasRoomForHolder(person, 3)).toBe(false);
    expect(hasRoomForHolder(person, 4)).toBe(true);
  });
});

const holder: fc.Arbitrary<Holder> = fc.record(
  {
    account: fc.constantFrom('a', 'b', 'c', 'd'),
    addedAt: fc.nat(9),
    unproven: fc.constant(true as const),
  },
  { requiredKeys: ['account', 'addedAt'] },
);
const links = fc.uniqueArray(holder, { selector: ({ account }) => account, maxLength: 4 });

test('property: an account that sees everything of a person may see each record and may book', () => {
  fc.assert(
    fc.property(
      links,
      fc.constantFrom('a', 'b', 'e'),
      fc.constantFrom('a', 'b'),
      (all, who, by) => {
        const held = { links: all };
        if (seesAll(held, who)) {
          expect(seesOne(held, who, by)).toBe(true);
          expect(mayBookFor(held, who)).toBe(true);
        }
        if (seesOne(held, who, by)) expect(mayBookFor(held, who)).toBe(true);
      },
    ),
  );
});

test('property: the order of trust keeps everybody and puts every proven holder first', () => {
  fc.assert(
    fc.property(links, fc.constantFrom('a', 'b', undefined), (all, about) => {
      const order = byTrust(all, about);
      expect(new Set(order)).toEqual(new Set(all));
      const firstStranger = order.findIndex(({ unproven }) => unproven);
      if (firstStranger >= 0)
        expect(order.slice(firstStranger).every(({ unproven }) => unproven)).toBe(true);
    }),
  );
});
