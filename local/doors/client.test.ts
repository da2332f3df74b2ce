import type { Stack } from '..';
import { ask, testStack } from '../testing';

let stack: Stack;
const ours = { _id: 'x', _openid: 'oOwner', n: 1 };

beforeAll(async () => {
  stack = await testStack({
    collections: [
      { name: 'closed', acl: 'ADMINONLY' },
      { name: 'shown', acl: 'ADMINWRITE' },
      { name: 'published', acl: 'READONLY' },
      { name: 'own', acl: 'PRIVATE' },
      { name: 'unsaid' },
    ],
  });
});
afterAll(() => stack.close());
beforeEach(async () => {
  for (const name of ['closed', 'shown', 'published', 'own', 'unsaid']) {
    await stack.store.remove(name, { filter: {}, multi: true });
    await stack.store.insert(name, [{ ...ours }]);
  }
});

/** One request of the mini-program's own database, as an account. */
async function client(openid: string, action: string, collectionName: string, more: object) {
  const body = JSON.stringify({ action: `database.${action}`, collectionName, ...more });
  const got = await ask(stack, 'POST', '/database', { authorization: `Bearer ${openid}` }, body);
  return JSON.parse(got.body);
}

const query = JSON.stringify({ _id: 'x' });
const data = JSON.stringify({ $set: { n: 2 } });
const tries = {
  read: (who: string, name: string) =>
    client(who, 'getDocument', name, { query, queryType: 'WHERE' }),
  count: (who: string, name: string) => client(who, 'calculateDocument', name, {}),
  sum: (who: string, name: string) =>
    client(who, 'aggregateDocuments', name, { stages: [{ stageKey: '$match', stageValue: '{}' }] }),
  add: (who: string, name: string) => client(who, 'insertDocument', name, { data: ['{"n":3}'] }),
  update: (who: string, name: string) =>
    client(who, 'modifyDocument', name, {
      query,
      data,
      queryType: 'DOC',
      multi: false,
      merge: true,
    }),
  remove: (who: string, name: string) =>
    client(who, 'removeDocument', name, { query, queryType: 'DOC', multi: false }),
};
type Try = keyof typeof tries;

/** The result as one value: the number of documents, or the code of the refusal. */
const got = ({ code, data: answer }: { code?: string; data?: Record<string, unknown> }) => {
  if (code) return code;
  const { list, total, insertedIds, updated, deleted } = answer ?? {};
  const all = (list ?? insertedIds) as unknown[] | undefined;
  return all?.length ?? total ?? updated ?? deleted;
};

const no = 'DATABASE_PERMISSION_DENIED';
test.each<[collection: string, who: string, ...may: (number | string)[]]>([
  ['closed', 'oOwner', no, no, no, no, no, no],
  ['closed', 'oOther', no, no, no, no, no, no],
  ['shown', 'oOwner', 1, 1, 1, no, no, no],
  ['shown', 'oOther', 1, 1, 1, no, no, no],
  ['published', 'oOwner', 1, 1, 1, 1, 1, 1],
  ['published', 'oOther', 1, 1, 1, 1, 0, 0],
  ['own', 'oOwner', 1, 1, 1, 1, 1, 1],
  ['own', 'oOther', 0, 0, 0, 1, 0, 0],
  ['unsaid', 'oOwner', 1, 1, 1, 1, 1, 1],
  ['unsaid', 'oOther', 0, 0, 0, 1, 0, 0],
])(
  '%s, asked by %s: read %s, count %s, sum %s, add %s, update %s, remove %s',
  async (name, who, ...may) => {
    const did = [];
    for (const each of Object.keys(tries) as Try[]) {
      if (each === 'update') await stack.store.remove(name, { filter: { n: 3 }, multi: true });
      did.push(got(await tries[each](who, name)));
    }
    expect(did).toEqual(may);
  },
);

test('a refusal names the permission in the vendor’s words', async () => {
  expect((await tries.read('oOwner', 'closed')).message).toContain('ACL tag (ADMINONLY)');
});

test('an added document belongs to its creator, whatever owner the request names', async () => {
  const sent = { data: ['{"_openid":"oOwner","n":3}'] };
  await client('oOther', 'insertDocument', 'own', sent);
  expect(await stack.store.count('own', { _openid: 'oOther', n: 3 })).toBe(1);
});

test('other actions are refused, and so are requests without an account', async () => {
  expect((await client('oOther', 'addCollection', 'mine', {})).code).toBe(no);
  expect((await client('oOther', 'startTransaction', 'own', {})).code).toBe(no);
  expect((await ask(stack, 'POST', '/database', {}, '{}')).status).toBe(401);
  const elsewhere = { authorization: 'Bearer oOther', origin: 'http://evil.example' };
  expect((await ask(stack, 'POST', '/database', elsewhere, '{}')).status).toBe(403);
  expect((await ask(stack, 'GET', '/database')).status).toBe(405);
});
