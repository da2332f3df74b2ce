import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const deployed: Record<string, unknown>[] = read('cloudbaserc.json').functions;
/** The folders that `npm run build functions` makes: a folder with an index.ts is a function. */
const folders = readdirSync(join(root, 'cloudfunctions')).filter(name =>
  existsSync(join(root, 'cloudfunctions', name, 'index.ts')),
);

test('every built function is deployed, and nothing else', () => {
  expect(deployed.map(({ name }) => name).sort()).toEqual(folders.sort());
  expect(folders).toEqual(expect.arrayContaining(['clock', 'desk', 'patient']));
});

test.each(folders)('cloudbaserc.json and %s/config.json agree on time limit and timers', name => {
  const config = read(`cloudfunctions/${name}/config.json`);
  const entry = deployed.find(each => each.name === name)!;
  expect(entry.timeout).toBe(config.timeout);
  expect(entry.triggers ?? []).toEqual(config.triggers ?? []);
  expect(entry.httpPath).toBe(config.httpPath);
});

test('every function gets its keys from the deployer’s environment, and installs nothing', () => {
  for (const entry of deployed) {
    expect(entry).toMatchObject({
      installDependency: false,
      envVariables: {
        YUEHAO_SEAL_KEY: '{{env.YUEHAO_SEAL_KEY}}',
        YUEHAO_HASH_KEY: '{{env.YUEHAO_HASH_KEY}}',
      },
    });
  }
});

test('functions that call WeChat have the permission, and the real-name check’s app where there is one', () => {
  const may = (name: string) => read(`cloudfunctions/${name}/config.json`).permissions.openapi;
  expect(may('patient')).toContain('phonenumber.getPhoneNumber');
  expect(may('notices')).toContain('subscribeMessage.send');
  expect(deployed.find(({ name }) => name === 'patient')).toMatchObject({
    envVariables: {
      YUEHAO_WECHAT_APP_ID: '{{env.YUEHAO_WECHAT_APP_ID}}',
      YUEHAO_WECHAT_APP_SECRET: '{{env.YUEHAO_WECHAT_APP_SECRET}}',
    },
  });
});

test('WeChat DevTools opens what the build makes', () => {
  expect(read('project.config.json')).toMatchObject({
    miniprogramRoot: 'dist/weapp/',
    cloudfunctionRoot: `${read('cloudbaserc.json').functionRoot}/`,
  });
});
