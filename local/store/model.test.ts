import fc from 'fast-check';
import { type CollectionSpec, openStore, type Store } from './index';
import {
  type Edit,
  filterOf,
  Model,
  passes,
  sortedDoc,
  type Test,
  updateOf,
  type Write,
} from './model.testkit';
import type { Doc } from './types';

const uniqueU = { name: 'u', keys: [{ field: 'u', direction: 1 as const }], unique: true };
const BARE: CollectionSpec = { name: 'c', indexes: [uniqueU] };
const INDEXED: CollectionSpec = {
  name: 'c',
  indexes: [
    uniqueU,
    { name: 'a', keys: [{ field: 'a', direction: 1 }] },
    {
      name: 'ba',
      keys: [
        { field: 'b', direction: 1 },
        { field: 'a', direction: -1 },
      ],
    },
    { name: 'tags', keys: [{ field: 'tags', direction: -1 }] },
    {
      name: 'ox',
      keys: [
        { field: 'o.x', direction: 1 },
        { field: 'tags', direction: 1 },
      ],
    },
  ],
};

const id = fc.constantFrom('p', 'q', 'r', 's');
const small = fc.integer({ min: -1, max: 3 });
const scalar = fc.oneof(small, fc.constantFrom('x', 'y', null, true));
const nested = fc.oneof(
  fc.record({ x: small }),
  fc.array(fc.record({ x: small }, { requiredKeys: [] }), { maxLength: 2 }),
);
const fields = {
  a: small,
  b: scalar,
  u: fc.integer({ min: 0, max: 5 }),
  tags: fc.array(small, { maxLength: 3 }),
  o: nested,
};
const body = fc.record(fields, { requiredKeys: ['u'] });
const doc = fc.tuple(id, body).map(([_id, rest]): Doc => ({ _id, ...rest }));

const field = fc.constantFrom('a', 'b', 'tags', 'o.x', 'u');
const leaf: fc.Arbitrary<Test> = fc.oneof(
  fc.record({ all: fc.constant(true as const) }),
  fc.record({ id }),
  fc.record({ field, op: fc.constantFrom('$eq' as const, '$ne' as const), value: scalar }),
  fc.record({
    field,
    op: fc.constantFrom('$gt' as const, '$gte' as const, '$lt' as const, '$lte' as const),
    value: fc.oneof(small, fc.constantFrom('x', true)),
  }),
  fc.record({ field, op: fc.constant('$in' as const), value: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ field, op: fc.constant('$exists' as const), value: fc.boolean() }),
);
/** Both bounds on one field. In a list, different items may meet them. */
const between: fc.Arbitrary<Test> = fc
  .tuple(fc.constantFrom('tags', 'a', 'o.x'), small, small)
  .map(([name, low, high]) => ({
    and: [
      { field: name, op: '$gt', value: low },
      { field: name, op: '$lt', value: high },
    ],
  }));
const test_: fc.Arbitrary<Test> = fc.oneof(
  { weight: 3, arbitrary: leaf },
  between,
  fc.record({ and: fc.array(leaf, { minLength: 1, maxLength: 3 }) }),
  fc.record({ or: fc.array(leaf, { minLength: 1, maxLength: 2 }) }),
);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ inc: small }),
  fc.record({ set: fc.constant('b'), to: scalar }),
  fc.record({ set: fc.constant('u'), to: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ set: fc.constant('o'), to: nested }),
  fc.record({ push: small }),
  fc.record({ pull: small }),
  fc.record({ unset: fc.constantFrom('a', 'b', 'o', 'tags') }),
);
const write: fc.Arbitrary<Write> = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    docs: fc.array(doc, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('update' as const), test: test_, edit }),
  fc.record({ kind: fc.constant('one' as const), id, guard: leaf, edit }),
  fc.record({ kind: fc.constant('replace' as const), id, doc: body }),
  fc.record({ kind: fc.constant('remove' as const), test: leaf }),
);
const txName = fc.constantFrom('t1', 't2', 't3');
type Step =
  | { do: 'begin'; tx: string }
  | { do: 'commit' | 'abort'; tx: string }
  | { do: 'find'; tx: string | null; test: Test }
  | { do: 'write'; tx: string | null; write: Write };
const tx = fc.option(txName, { freq: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('begin' as const), tx: txName }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('commit' as const, 'abort' as const), tx: txName }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('find' as const), tx, test: test_ }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('write' as const), tx, write }) },
);

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? String(error);

async function writeTo(store: Store, write: Write, tx?: string): Promise<string> {
  try {
    switch (write.kind) {
      case 'insert':
        return JSON.stringify(await store.insert('c', write.docs, tx));
      case 'update': {
        const q = { filter: filterOf(write.test), update: updateOf(write.edit), multi: true };
        const { matched, updated } = await store.update('c', q, tx);
        return `${matched}/${updated}`;
      }
      case 'one': {
        const filter = { $and: [{ _id: write.id }, filterOf(write.guard)] };
        const { updated, doc } = await store.updateAndReturn('c', filter, updateOf(write.edit), tx);
        return `${updated} ${JSON.stringify(sortedDoc(doc) ?? null)}`;
      }
      case 'replace': {
        const { updated, upsertedId } = await store.replace('c', write.id, write.doc, tx);
        return upsertedId === undefined ? `${updated}` : `new ${upsertedId}`;
      }
      case 'remove':
        return `${await store.remove('c', { filter: filterOf(write.test), multi: true }, tx)}`;
    }
  } catch (error) {
    return codeOf(error);
  }
}

const allOf = (docs: Iterable<Doc>) =>
  [...docs].map(sortedDoc).sort((a, b) => (a!._id! < b!._id! ? -1 : 1));

async function play(spec: CollectionSpec, steps: Step[]): Promise<void> {
  const store = await openStore({ collections: [spec] });
  const model = new Model();
  const open = new Map<string, string>();
  const finish = async (name: string, how: 'commit' | 'abort') => {
    const answer = await store[how](open.get(name) ?? 'none').then(() => 'ok', codeOf);
    expect(answer).toBe(model[how](name));
  };
  try {
    for (const each of steps) {
      const txId = each.tx === null ? undefined : open.get(each.tx);
      if (each.do === 'begin') {
        if (txId !== undefined && model.txs.has(each.tx)) await finish(each.tx, 'abort');
        open.set(each.tx, await store.begin());
        model.begin(each.tx);
      } else if (each.do === 'commit' || each.do === 'abort') {
        await finish(each.tx, each.do);
      } else if (each.tx !== null && txId === undefined) {
        // This transaction was never started.
      } else if (each.do === 'find') {
        const seen = model.sees(each.tx);
        const found = store.find('c', { filter: filterOf(each.test), sort: [['_id', 1]] }, txId);
        const docs = await found.then(answer => answer.docs, codeOf);
        const expected = seen && allOf([...seen.values()].filter(doc => passes(doc, each.test)));
        expect(typeof docs === 'string' ? docs : allOf(docs)).toEqual(
          expected ?? 'DATABASE_TRANSACTION_FAIL',
        );
      } else if (each.do === 'write' && each.tx !== null) {
        expect(await writeTo(store, each.write, txId)).toBe(model.write(each.tx, each.write));
      } else if (each.do === 'write') {
        const answer = writeTo(store, each.write);
        for (let waits = 0; ; waits++) {
          const blocker = model.blocker(each.write);
          if (!blocker) break;
          const pending = Promise.race([
            answer,
            new Promise(resolve => setTimeout(resolve, 1, 'waits')),
          ]);
          expect(await pending).toBe('waits');
          await finish(blocker, waits % 2 ? 'abort' : 'commit');
        }
        expect(await answer).toBe(model.write(null, each.write));
      }
    }
    const { docs } = await store.find('c', { filter: {} });
    expect(allOf(docs)).toEqual(allOf(model.committed.values()));
  } finally {
    await store.close();
  }
}

const direction = fc.constantFrom(1 as const, -1 as const);
const order = fc
  .uniqueArray(fc.tuple(field, direction), { maxLength: 2, selector: ([name]) => name })
  .map(keys => [...keys, ['_id', 1]] as [string, 1 | -1][]);
const question = fc.record({
  test: test_,
  sort: order,
  skip: fc.constantFrom(0, 0, 2),
  limit: fc.constantFrom(undefined, 1, 3),
});

test('every query gives the same with and without indexes, whatever was changed before', async () => {
  const docs = fc.array(body, { minLength: 5, maxLength: 40, size: 'max' });
  const edits = fc.array(fc.tuple(fc.nat(39), edit), { maxLength: 30, size: 'max' });
  const indexed = { name: 'c', indexes: INDEXED.indexes!.filter(index => !index.unique) };
  await fc.assert(
    fc.asyncProperty(
      docs,
      edits,
      fc.array(question, { minLength: 10, maxLength: 10 }),
      async (given, changes, questions) => {
        const stores = await Promise.all(
          [indexed, { name: 'c' }].map(spec => openStore({ collections: [spec] })),
        );
        const rows = given.map((each, i) => ({ _id: `d${100 + i}`, ...each }));
        for (const store of stores) {
          await store.insert('c', rows);
          for (const [at, change] of changes) {
            const filter = { _id: `d${100 + at}` };
            await store.update('c', { filter, update: updateOf(change), multi: false });
          }
        }
        for (const { test, ...rest } of questions) {
          const [one, two] = await Promise.all(
            stores.map(store => store.find('c', { filter: filterOf(test), ...rest })),
          );
          expect(one!.docs).toEqual(two!.docs);
        }
      },
    ),
    { numRuns: 100, seed: 20261122 },
  );
});

describe.each([
  ['with indexes', INDEXED],
  ['without', BARE],
])('random operations and interleaved transactions, %s', (_, spec) => {
  test('answer as the plain model does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }), steps =>
        play(spec, steps),
      ),
      { numRuns: 300, seed: 20261122 },
    );
  });
});
