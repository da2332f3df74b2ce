import { collections } from '../../cloudfunctions/collections';
import { at } from '../../domain/time/time';
import { openTestHospital, type TestHospital } from '../hospital';

let hospital: TestHospital;
beforeAll(async () => {
  hospital = await openTestHospital({ now: at('2026-11-23', '09:00') });
  await hospital.patient('wang', 1);
});
afterAll(() => hospital.close());

/** The answer to a phone that uses the database directly, without the functions. */
async function client(action: string, collectionName: string, more: object): Promise<unknown> {
  const response = await fetch(`${hospital.stack.url}/database`, {
    method: 'POST',
    headers: { authorization: 'Bearer wang' },
    body: JSON.stringify({ action: `database.${action}`, collectionName, ...more }),
  });
  return (await response.json()).code;
}

test.each(collections.map(({ name }) => name))(
  'R20: a phone neither reads nor writes %s by itself',
  async name => {
    const denied = 'DATABASE_PERMISSION_DENIED';
    expect(await client('getDocument', name, { query: '{}', queryType: 'WHERE' })).toBe(denied);
    expect(await client('insertDocument', name, { data: ['{"_id":"mine"}'] })).toBe(denied);
    const change = {
      query: '{"_id":"x"}',
      data: '{"$set":{"a":1}}',
      queryType: 'DOC',
      merge: true,
    };
    expect(await client('modifyDocument', name, change)).toBe(denied);
  },
);
