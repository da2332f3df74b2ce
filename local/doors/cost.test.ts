import { FIXTURES, testStack } from '../testing';

test('each of many parallel calls reports its own database requests and examined documents', async () => {
  const stack = await testStack({
    functionsDir: FIXTURES,
    collections: [{ name: 'places' }],
    latency: [1, 10],
  });
  try {
    await stack.store.insert('places', [{ _id: 'p', left: 100, takers: [] }]);
    const costOf = async (name: string) => {
      const response = await fetch(`${stack.url}/call/${name}`, {
        method: 'POST',
        headers: { authorization: 'Bearer oPerson_1', 'content-type': 'application/json' },
        body: '{"operation":"take","id":"p"}',
      });
      return ['database-requests', 'documents-examined', 'entries-examined'].map(what =>
        Number(response.headers.get(`x-local-${what}`)),
      );
    };
    const names = Array.from({ length: 12 }, (_, n) => (n % 3 ? 'data' : 'echo'));
    const costs = await Promise.all(names.map(costOf));
    expect(costs).toEqual(names.map(name => (name === 'data' ? [1, 1, 1] : [0, 0, 0])));
  } finally {
    await stack.close();
  }
});
