import { collectionForEach, type Opened } from '../testing';

/**
 * The assertions of the SDK’s own suite about the real cloud, with our own data. The suite is
 * test/database of its repository: 195 of its 204 tests, because its authors skip the others.
 * Transactions, geo queries, `$jsonSchema`, weeks, parts of texts and aggregations have test files
 * of their own.
 */
type Doc = Record<string, unknown>;
let { stack, db, coll } = {} as Opened;
collectionForEach(opened => {
  ({ stack, db, coll } = opened);
});

const _ = () => db.command;
const $ = () => db.command.aggregate;
/** The SDK has this overload, but its types lack it. */
const mod = (...by: number[]) => (_() as unknown as { mod: (by: number[]) => object }).mod(by);
const ids = ({ data }: { data: Doc[] }) => data.map(({ _id }) => _id);
const found = async (where: object) => ids(await coll.where(where).orderBy('_id', 'asc').get());
const read = async (id: string): Promise<Doc> => (await coll.doc(id).get()).data[0];
describe('queries', () => {
  beforeEach(async () => {
    await coll.add([
      { _id: 'a', kind: 'Web', tags: ['JS', 'C#'], n: 0 },
      { _id: 'b', kind: 'Life', tags: ['Go'] },
      { _id: 'c', kind: 'number', tags: [1, 2, 7], n: 3 },
      { _id: 'd', kind: 'embedded', tags: [{ value: 1 }, { value: 7 }], n: 4 },
    ]);
  });

  test.each<[string, () => object, string[]]>([
    ['all', () => ({ tags: _().all(['JS']) }), ['a']],
    ['elemMatch of primitives', () => ({ tags: _().elemMatch(_().gt(2)) }), ['c']],
    ['elemMatch with neq', () => ({ tags: _().elemMatch(_().neq('Go')) }), ['a', 'c', 'd']],
    ['elemMatch of documents', () => ({ tags: _().elemMatch({ value: _().gt(5) }) }), ['d']],
    ['elemMatch with exists', () => ({ tags: _().elemMatch({ value: _().exists(true) }) }), ['d']],
    ['elemMatch with mod', () => ({ tags: _().elemMatch({ value: mod(4, 3) }) }), ['d']],
    ['size', () => ({ tags: _().size(2) }), ['a', 'd']],
    ['exists', () => ({ n: _().exists(false) }), ['b']],
    ['not, which takes what is missing', () => ({ n: _().not(_().gt(1)) }), ['a', 'b']],
    ['nor of a field', () => ({ kind: _().nor(_().eq('Web'), _().eq('Life')) }), ['c', 'd']],
    ['or of a field', () => ({ kind: _().or(_().eq('Web'), _().eq('Life')) }), ['a', 'b']],
    ['and of bounds', () => ({ n: _().gt(0).and(_().lte(3)) }), ['c']],
    ['or of whole conditions', () => _().or({ kind: 'Web' }, { n: _().gte(4) }), ['a', 'd']],
    ['expr', () => _().expr($().gte(['$n', 3])), ['c', 'd']],
    ['a regular expression', () => ({ kind: /^w.b$/i }), ['a']],
    [
      'RegExp of the SDK, beside another',
      () => ({ kind: db.RegExp({ regexp: '^l\\w+e$', options: 'i' }), tags: /G/ }),
      ['b'],
    ],
    [
      'or of regular expressions',
      () => ({ kind: _().or(db.RegExp({ regexp: '^web$', options: 'i' }), /^Li/) }),
      ['a', 'b'],
    ],
  ])('%s', async (_name, where, expected) => {
    expect(await found(where())).toEqual(expected);
  });

  test('dates are compared as moments', async () => {
    const at = new Date(1_565_314_149_491);
    await coll.add([
      { _id: 'x', at },
      { _id: 'y', at: new Date(at.getTime() + 1) },
    ]);
    expect(await found({ at })).toEqual(['x']);
    expect(await found({ at: _().lte(at).and(_().gte(at)) })).toEqual(['x']);
  });

  test('fields are included, excluded, or sliced', async () => {
    const one = async (fields: object) => (await coll.where({ _id: 'a' }).field(fields).get()).data;
    expect(await one({ kind: true })).toEqual([{ _id: 'a', kind: 'Web' }]);
    expect(await one({ kind: 0 })).toEqual([{ _id: 'a', tags: ['JS', 'C#'], n: 0 }]);
    expect((await one({ tags: _().project.slice(1) }))[0].tags).toEqual(['JS']);
  });

  test('a removal ignores order and skip', async () => {
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { deleted } = await coll
      .where({ n: _().gte(0) })
      .orderBy('n', 'asc')
      .skip(2)
      .remove();
    warned.mockRestore();
    expect(deleted).toBe(3);
  });
});

describe('updates', () => {
  test.each<[string, Doc, () => object, Doc]>([
    ['addToSet', { l: [1] }, () => ({ l: _().addToSet(2) }), { l: [1, 2] }],
    ['pullAll', { l: [1, 2, 3] }, () => ({ l: _().pullAll([1, 3]) }), { l: [2] }],
    ['pull of some', { l: [1, 2, 3] }, () => ({ l: _().pull(_().in([1, 2])) }), { l: [3] }],
    ['pull by a bound', { l: [4, 5, 6] }, () => ({ l: _().pull(_().gte(5)) }), { l: [4] }],
    [
      'pull from two fields',
      { l: [1, 2], m: [1, 2] },
      () => ({ l: _().pull(1), m: _().pull(2) }),
      { l: [2], m: [1] },
    ],
    ['push of a list', { l: [1] }, () => ({ l: _().push([2, 3]) }), { l: [1, 2, 3] }],
    ['push of one', { l: [1] }, () => ({ l: _().push(2) }), { l: [1, 2] }],
    [
      'push, sorted and cut',
      { l: [1, 2, 3] },
      () => ({ l: _().push({ each: [4, 5, 6], sort: -1, slice: 3 }) }),
      { l: [6, 5, 4] },
    ],
    ['rename', { a: 1 }, () => ({ a: _().rename('b') }), { b: 1 }],
    ['max and min', { a: 1, b: 1 }, () => ({ a: _().max(5), b: _().min(0) }), { a: 5, b: 0 }],
    ['inc of a fraction', { a: 0.2 }, () => ({ a: _().inc(-0.05) }), { a: 0.2 - 0.05 }],
    [
      'remove inside a list',
      { l: [{ n: 'A', s: {} }, { n: 'B' }, { n: 'C' }] },
      () => ({ l: { 0: { s: _().remove() }, 1: _().remove() } }),
      { l: [{ n: 'A' }, null, { n: 'C' }] },
    ],
    [
      'nulls in a nested object that is not there',
      {},
      () => ({ d: { a: null, b: null } }),
      { d: { a: null, b: null } },
    ],
  ])('%s', async (_name, before, update, after) => {
    await coll.add({ _id: 'x', ...before });
    expect((await coll.doc('x').update(update())).updated).toBe(1);
    expect(await read('x')).toEqual({ _id: 'x', ...after });
  });

  test('a field name with a dot is stored as it is', async () => {
    await coll.add({ _id: 'x', 'key.': '1' });
    expect(await read('x')).toEqual({ _id: 'x', 'key.': '1' });
  });

  test('serverDate works at any depth, with an offset longer than 32 bits', async () => {
    const year = 31_536_000_000;
    const at = Date.UTC(2026, 10, 22, 6);
    stack.clock.freeze(at);
    await coll.add({ _id: 'x', l: [db.serverDate({ offset: year })], o: { at: db.serverDate() } });
    await coll.doc('x').update({ l: _().push([db.serverDate()]) });
    stack.clock.real();
    const then = new Date(at);
    expect(await read('x')).toEqual({ _id: 'x', l: [new Date(at + year), then], o: { at: then } });
  });
});
