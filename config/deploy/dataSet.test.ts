import { inSet, setsServed } from './dataSet';
import { planOf } from './plan';
import type { CloudFunction } from './shape';

const made = (environment: Record<string, string>): CloudFunction => ({
  ...{ name: 'patient', runtime: 'Nodejs20.19', timeout: 20, memory: 256 },
  ...{ environment, triggers: [] },
});
const collection = (name: string) => ({ name, indexes: [], acl: 'ADMINONLY' });
const wanted = {
  acl: 'ADMINONLY',
  httpPaths: [],
  storage: 'PRIVATE',
  collections: [collection('patients'), collection('sessions')],
  functions: [made({ KEY: 'k' }), { ...made({ KEY: 'k' }), name: 'desk' }],
};
const served = made({ KEY: 'k', YUEHAO_DATA_SET: 'r1' });

test('an upgrade keeps serving restored data, and leaves the former data alone', () => {
  const found = {
    collections: [collection('patients'), collection('sessions'), collection('patients_r1')],
    functions: [served],
    httpPaths: [],
    storage: 'PRIVATE',
  };
  expect(setsServed(found.functions)).toEqual(['r1']);
  const plan = planOf(inSet(wanted, 'r1'), found);
  expect(plan.steps.map(({ words }) => words)).toEqual([
    '新建集合 sessions_r1',
    '设 sessions_r1 的权限为只有云函数可读写',
    '更新云函数 patient：代码',
    '新建云函数 desk，并设好触发器',
  ]);
  expect(plan.notes).toEqual(
    ['patients', 'sessions'].map(name => expect.stringContaining(`${name} 是另一组`)),
  );
  expect(inSet(wanted, 'r1').functions[1]?.environment).toMatchObject({ YUEHAO_DATA_SET: 'r1' });
});

test('without restored data no collection gets another name', () => {
  expect(inSet(wanted, '')).toBe(wanted);
});

test('functions that serve different data are noticed', () => {
  expect(setsServed([served, made({}), served])).toEqual(['r1', '']);
});
