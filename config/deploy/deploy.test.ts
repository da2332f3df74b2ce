import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collections } from '../../cloudfunctions/collections';
import demonstration from '../../types/hospital/hospital.json';
import { controlPlane, type Plane } from '../rehearsal/controlPlane';
import { deploy } from './deploy';
import { functionNames, sendTo } from './library.testkit';
import { tencentCloud } from './tencent';

jest.mock('./invented.json', () => ({
  templates: ['another'],
  smsTemplates: ['another'],
  names: ['约号医院'],
  phones: ['0000-88000100', '0000-88000203', '0000-88000300'],
}));

const repository = join(__dirname, '../..');
const before = { ...process.env };
const root = mkdtempSync(join(tmpdir(), 'yuehao-deploy-'));
let plane: Plane;
let said: string[];

sendTo(() => plane);
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(async () => {
  plane = await controlPlane();
  said = [];
  for (const name of functionNames) {
    mkdirSync(join(root, 'dist/cloudfunctions', name), { recursive: true });
    writeFileSync(join(root, 'dist/cloudfunctions', name, 'index.js'), `// ${name}`);
  }
  const specs = { acl: 'ADMINONLY', collections };
  writeFileSync(join(root, 'dist/cloudfunctions/collections.json'), JSON.stringify(specs));
  cpSync(join(repository, 'cloudbaserc.json'), join(root, 'cloudbaserc.json'));
  const settings = readFileSync(join(repository, 'project.config.json'), 'utf8');
  writeFileSync(
    join(root, 'project.config.json'),
    settings.replace('touristappid', 'wx0123456789abcdef'),
  );
  mkdirSync(join(root, 'types/hospital'), { recursive: true });
  writeFileSync(join(root, 'types/hospital/hospital.json'), JSON.stringify(ourOwn));
  Object.assign(process.env, {
    ...{ CLOUD_ENV: 'hospital-1', TENCENTCLOUD_SECRETID: 'id', TENCENTCLOUD_SECRETKEY: 'key' },
    YUEHAO_SEAL_KEY: randomBytes(32).toString('base64'),
    YUEHAO_HASH_KEY: randomBytes(32).toString('base64'),
    YUEHAO_FIRST_INVITATION: 'FIRST123',
  });
  plane.answers.set('clock', '{"settle":{"settled":0}}').set('notices', '{"send":{"sent":0}}');
});
afterEach(async () => {
  process.env = { ...before };
  await plane.close();
});

/** The file of a hospital with its own values. */
const ourOwn = {
  ...demonstration,
  name: '东山医院',
  servicePhone: '0571-12345678',
  registration: { ...demonstration.registration, phone: '0571-11111111' },
  complaints: { ...demonstration.complaints, phone: '0571-22222222' },
  followUp: { ...demonstration.followUp, phone: '0571-33333333' },
};

const run = (options: { check?: boolean; answer?: string; terminal?: boolean } = {}) => {
  said = [];
  const { check = false, answer, terminal = true } = options;
  return deploy(
    {
      root,
      cloud: () => tencentCloud('hospital-1', 'id', 'key'),
      codeOf: name => readFileSync(join(root, 'dist/cloudfunctions', name, 'index.js'), 'base64'),
      say: line => said.push(line),
      ask: terminal ? async () => answer ?? '' : undefined,
      pause: async () => undefined,
    },
    { check, yes: answer === undefined && !check && terminal },
  );
};
const output = () => said.join('\n');

describe('an empty environment', () => {
  test('gets every collection, index and permission, every function with its keys and timers', async () => {
    expect(await run()).toBe(true);
    for (const { name, indexes = [] } of collections) {
      const there = plane.tables.get(name)!;
      expect(there.acl).toBe('ADMINONLY');
      expect(there.indexes.map(index => index.Name)).toEqual(indexes.map(index => index.name));
      expect(there.indexes.map(index => index.Unique)).toEqual(
        indexes.map(index => ('unique' in index ? index.unique : false) ?? false),
      );
    }
    expect([...plane.functions.keys()].sort()).toEqual([...functionNames].sort());
    for (const { Environment, Runtime } of plane.functions.values()) {
      const variables = Object.fromEntries(
        Environment.Variables.map(({ Key, Value }) => [Key, Value]),
      );
      expect(variables.YUEHAO_SEAL_KEY).toBe(process.env.YUEHAO_SEAL_KEY);
      expect(variables.YUEHAO_HASH_KEY).toBe(process.env.YUEHAO_HASH_KEY);
      expect(Runtime).toBe('Nodejs20.19');
    }
    expect(plane.functions.get('clock')?.Triggers).toHaveLength(1);
    expect([...plane.httpPaths]).toEqual([['/hospital', 'hospital']]);
    expect(plane.storage).toBe('PRIVATE');
    expect(output()).toContain('部署完成');
  });

  test('a second run only uploads the code again', async () => {
    await run();
    plane.changes = [];
    writeFileSync(join(root, 'dist/cloudfunctions/patient/index.js'), '// newer');
    expect(await run()).toBe(true);
    expect(plane.changes.filter(each => !/^Update(FunctionCode|FunctionConf)/.test(each))).toEqual(
      [],
    );
    expect(Buffer.from(plane.functions.get('patient')!.code, 'base64').toString()).toBe('// newer');
  });

  test('it may be interrupted after any change and run again: nothing is missing, nothing exists twice', async () => {
    await run();
    const whole = plane.changes.length;
    for (const failsAfter of [0, 1, 2, 30, Math.floor(whole / 2), whole - 3, whole - 1]) {
      for (const all of [plane.tables, plane.functions, plane.httpPaths]) all.clear();
      Object.assign(plane, { changes: [], failsAfter, storage: 'READONLY' });
      expect(await run()).toBe(false);
      expect(output()).toContain('再执行一次');
      plane.failsAfter = Number.POSITIVE_INFINITY;
      expect(await run()).toBe(true);
      expect(plane.tables.size).toBe(collections.length);
      for (const { indexes } of plane.tables.values()) {
        const names = indexes.map(({ Name }) => Name);
        expect(new Set(names).size).toBe(names.length);
      }
      for (const { Triggers } of plane.functions.values())
        expect(Triggers.length).toBeLessThanOrEqual(1);
      expect(plane.functions.get('clock')?.Triggers).toHaveLength(1);
    }
  });

  test('it waits for the building of indexes', async () => {
    plane.buildsAfter = 5;
    expect(await run()).toBe(true);
    expect(output()).toContain('等待');
  });
});

describe('nothing is changed', () => {
  const untouched = () => expect(plane.changes).toEqual([]);

  test('by --check, which prints the plan', async () => {
    expect(await run({ check: true })).toBe(true);
    untouched();
    expect(output()).toContain('新建集合 appointments');
    expect(output()).not.toContain(process.env.YUEHAO_SEAL_KEY);
  });

  test.each([
    ['no', true],
    ['', true],
    ['yes', false],
  ])('without agreement (%p, a terminal: %p)', async (answer, terminal) => {
    expect(await run({ answer, terminal })).toBe(false);
    untouched();
  });

  test.each([
    ['YUEHAO_SEAL_KEY', ''],
    ['YUEHAO_SEAL_KEY', '{{env.YUEHAO_SEAL_KEY}}'],
    ['YUEHAO_HASH_KEY', 'c2hvcnQ='],
    ['YUEHAO_HASH_KEY', Buffer.alloc(32).toString('base64')],
    ['CLOUD_ENV', ' '],
    ['TENCENTCLOUD_SECRETID', ''],
  ])('where %s is %p', async (name, value) => {
    process.env[name] = value;
    expect(await run()).toBe(false);
    untouched();
    expect(output()).toContain(name);
  });

  test.each(['YUEHAO_SEAL_KEY', 'YUEHAO_HASH_KEY'])('where another %s is deployed', async name => {
    await run();
    plane.changes = [];
    process.env[name] = randomBytes(32).toString('base64');
    expect(await run()).toBe(false);
    untouched();
    expect(output()).toContain(name);
  });

  test.each<[string, () => void, string]>([
    ['an environment that is not there', () => (plane.environment.EnvId = 'other'), '没有叫'],
    ['one that is isolated', () => (plane.environment.Status = 'ISOLATE'), 'ISOLATE'],
    ['one without a database', () => (plane.environment.Databases = null), '文档型数据库'],
    ['one whose address is another function’s', () => plane.httpPaths.set('/hospital', 'x'), ' x'],
    ['one without a storage', () => (plane.environment.Storages = []), '云存储'],
    ['wrong credentials', () => (plane.refusesKeys = true), 'AuthFailure'],
  ])('in %s', async (_, spoil, words) => {
    spoil();
    expect(await run()).toBe(false);
    untouched();
    expect(output()).toContain(words);
  });

  test('with the appid of the example, or a function that was not built', async () => {
    rmSync(join(root, 'dist/cloudfunctions/desk/index.js'));
    expect(await run()).toBe(false);
    expect(output()).toContain('desk');
    cpSync(join(repository, 'project.config.json'), join(root, 'project.config.json'));
    expect(await run()).toBe(false);
    expect(output()).toContain('appid');
    untouched();
  });

  test('where an index of ours has other fields, or a function another runtime', async () => {
    await run();
    plane.changes = [];
    plane.tables.get('appointments')!.indexes[0]!.Keys = [{ Name: 'x', Direction: '1' }];
    plane.functions.get('desk')!.Runtime = 'Nodejs16.13';
    expect(await run()).toBe(false);
    expect(output()).toMatch(/appointments[\s\S]*Nodejs16\.13/);
    untouched();
  });
});

describe('an upgrade', () => {
  beforeEach(() => run());

  test('with a new sealing key is accepted if it keeps the former one', async () => {
    process.env.YUEHAO_SEAL_KEY_FORMER = process.env.YUEHAO_SEAL_KEY;
    process.env.YUEHAO_SEAL_KEY = randomBytes(32).toString('base64');
    expect(await run()).toBe(true);
  });

  test('from a shell without the first invitation keeps that variable, and every other', async () => {
    delete process.env.YUEHAO_FIRST_INVITATION;
    plane.functions.get('patient')!.Environment.Variables.push({ Key: 'OWN', Value: '1' });
    expect(await run()).toBe(true);
    const variables = plane.functions.get('patient')!.Environment.Variables;
    const kept = [
      { Key: 'YUEHAO_FIRST_INVITATION', Value: 'FIRST123' },
      { Key: 'OWN', Value: '1' },
    ];
    expect(variables).toEqual(expect.arrayContaining(kept));
  });

  test('names objects that are not ours and leaves them, and corrects a changed timer of ours', async () => {
    plane.tables.set('others', { indexes: [], acl: 'ADMINONLY' });
    plane.functions.get('clock')!.Triggers[0]!.TriggerDesc = '0 0 1 * * * *';
    plane.tables.get('appointments')!.acl = 'READONLY';
    expect(await run()).toBe(true);
    expect(output()).toContain('others');
    expect(plane.functions.get('clock')!.Triggers).toMatchObject([
      { TriggerDesc: '0 */5 * * * * *' },
    ]);
    expect(plane.tables.get('appointments')!.acl).toBe('ADMINONLY');
  });

  test('--check names a deleted index, and the deployment creates it again', async () => {
    const { indexes } = plane.tables.get('appointments')!;
    const { Name } = indexes.splice(1, 1)[0]!;
    await run({ check: true });
    expect(output()).toContain(`为 appointments 建索引：${Name}`);
    await run();
    expect(indexes.map(each => each.Name)).toContain(Name);
  });

  test('reports jobs that stood still before, as the office’s page does', async () => {
    plane.answers.set('notices', '{"send":{"sent":0},"late":{"clock":55}}');
    expect(await run()).toBe(true);
    expect(output()).toContain('“全部定时任务”（clock）晚了 55 分钟');
  });

  test.each([
    [
      'patient',
      '{"ok":false,"refusal":{"code":"KEYS_WRONG","facts":{"keys":[{"name":"YUEHAO_HASH_KEY"}]}}}',
      'YUEHAO_HASH_KEY',
    ],
    ['desk', '{"ok":false,"refusal":{"code":"TECHNICAL","facts":{}}}', 'TECHNICAL'],
    [
      'desk',
      '{"ok":false,"refusal":{"code":"DATA_NEWER","facts":{"has":5,"needs":6}}}',
      '代码太旧',
    ],
    [
      'clock',
      '{"errorCode":1,"stackTrace":"Error: jobs failed: settle, mend\\n    at index.js:1:1"}',
      '的任务失败：settle, mend',
    ],
    ['clock', '{"stackTrace":"Error: the data needs version 8, this code has 7"}', '代码太旧'],
    ['notices', 'not JSON', 'notices'],
  ])('reports a %s that does not work', async (name, answer, words) => {
    plane.answers.set(name, answer);
    expect(await run()).toBe(false);
    expect(output()).toContain(words);
    expect(output()).not.toContain('部署完成');
  });
});
