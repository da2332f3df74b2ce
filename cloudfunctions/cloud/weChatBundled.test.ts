import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Stack, startStack } from '../../local';

/** A function that only calls WeChat. */
const SOURCE = `
  import { exchangePhoneCode } from './weChatPhone';
  import { checkRealName } from './weChatRealName';
  exports.main = ({ phone, person }) =>
    phone === undefined ? checkRealName(person) : exchangePhoneCode(phone);
`;

let folder: string;
let stack: Stack;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'asking-'));
  mkdirSync(join(folder, 'asking'));
  const options = {
    stdin: { contents: SOURCE, resolveDir: __dirname, loader: 'ts' },
    outfile: join(folder, 'asking/index.js'),
  };
  const build = join(__dirname, '../../config/build.mjs');
  // esbuild does not run inside Jest, whose typed arrays are not Node's.
  execFileSync(process.execPath, [
    '--input-type=module',
    '-e',
    `import { bundle } from ${JSON.stringify(build)}; await bundle(${JSON.stringify(options)});`,
  ]);
  const app = { appId: 'wx1234567890abcdef', appSecret: 'secret-of-a-test' };
  stack = await startStack({
    ...app,
    functionsDir: folder,
    timers: false,
    log: () => undefined,
    env: url => ({
      YUEHAO_WECHAT_APP_ID: app.appId,
      YUEHAO_WECHAT_APP_SECRET: app.appSecret,
      YUEHAO_WECHAT_API: `${url}/api.weixin.qq.com`,
    }),
  });
});
afterAll(async () => {
  await stack?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('R23: a function, bundled as deployed, gets the phone and the person of an account', async () => {
  const realName = { name: '王丽华', credId: '429999198605170023' };
  stack.accounts.set('oPerson', {
    phone: { number: '19900001001', countryCode: '86' },
    realName,
  });
  const ask = async (event: object) => (await stack.invoke('asking', event, 'oPerson')).result;
  const phone = stack.accounts.code('phone', 'oPerson');
  expect(await ask({ phone })).toEqual({ ok: true, phone: '19900001001' });
  expect(await ask({ phone })).toEqual({ ok: false, reason: 'codeBad', code: 40029 });
  const person = {
    openid: 'oPerson',
    name: realName.name,
    card: realName.credId,
    code: stack.accounts.code('realName', 'oPerson'),
  };
  expect(await ask({ person })).toEqual({ ok: true, verdict: 'matches' });
  expect(await ask({ person })).toEqual({ ok: false, reason: 'codeBad', code: 80113 });
});
