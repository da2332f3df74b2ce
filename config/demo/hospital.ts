import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectionIn } from '../../domain/versions/dataSet';
import { type Stack, type StackOptions, startStack } from '../../local';
import { dataSetOf } from './dataSet';
import { keysOf } from './keys';
import { smsEnvironment, tencentSms, weChat } from './messages';
import { accounts } from './people';
import { toScreen } from './screen';
import { seed } from './seed';
import { weChatAccounts } from './weChatAccounts';

export interface HospitalOptions {
  /** The repository. */
  root: string;
  /** The folder of the build (default: dist/ of the repository). */
  built?: string;
  port: number;
  /** The folder of documents, keys and clock. */
  dataDir: string;
  /** Takes one line per call (default console.log). */
  log?: (line: string) => void;
  /** The functions to run (default: those that were built). */
  functionsDir?: string;
  /** Routes that are asked before the pages and the frame. */
  routes?: StackOptions['routes'];
  /** The most parallel instances of each function (default: the stack's). */
  instances?: number;
  /** Whether functions run in this thread, for tests (default: the stack's). */
  sameThread?: boolean;
}

export interface Hospital {
  url: string;
  stack: Stack;
  /** Whether no data was set up yet. */
  isNew: boolean;
  /** Sets up staff, roster, patients and bookings; `say` reports the progress. */
  layIn(say?: (what: string) => void): Promise<void>;
  close(): Promise<void>;
}

/** The collections of the build, under their names in a set of data. */
function collectionsOf(functions: string, set: string): Pick<StackOptions, 'acl' | 'collections'> {
  const { acl, collections } = JSON.parse(
    readFileSync(join(functions, 'collections.json'), 'utf8'),
  ) as Required<Pick<StackOptions, 'acl' | 'collections'>>;
  return {
    acl,
    collections: collections.map(spec => ({ ...spec, name: collectionIn(set, spec.name) })),
  };
}

const ENV_ID = 'yuehao-local';
const APP_ID = 'wx0000000000000000';

/**
 * Opens the demonstration hospital: the local stack with our functions, the pages under /app/ and
 * the frame around them.
 */
export async function openHospital({
  root,
  built = join(root, 'dist'),
  port,
  log,
  dataDir,
  functionsDir,
  routes,
  ...running
}: HospitalOptions): Promise<Hospital> {
  const demo = join(root, 'config/demo');
  const functions = join(built, 'cloudfunctions');
  const done = join(dataDir, 'laid-in.json');
  const appSecret = randomBytes(16).toString('hex');
  const stackDir = join(dataDir, 'stack');
  const secrets = keysOf(dataDir, stackDir);
  const set = dataSetOf(dataDir);
  const stack = await startStack({
    port,
    dataDir: stackDir,
    envId: ENV_ID,
    log,
    ...running,
    functionsDir: functionsDir ?? functions,
    routes: async (req, res, own) =>
      toScreen(req, res) || ((await routes?.(req, res, own)) ?? false),
    ...collectionsOf(functions, set),
    appId: APP_ID,
    appSecret,
    env: url => ({
      ...secrets,
      YUEHAO_DATA_SET: set,
      YUEHAO_WECHAT_APP_ID: APP_ID,
      YUEHAO_WECHAT_APP_SECRET: appSecret,
      YUEHAO_WECHAT_API: `${url}/api.weixin.qq.com`,
      YUEHAO_CARD_OCR: 'on',
      ...smsEnvironment(url, appSecret),
    }),
    messages: weChat(),
    sms: tencentSms(),
    staticDirs: [
      { prefix: '/app/', dir: join(built, 'h5') },
      { prefix: '/', dir: join(built, 'local/config/demo/frame') },
    ],
  });
  for (const { openid, ...known } of weChatAccounts(demo)) stack.accounts.set(openid, known);
  // Accounts with patients have agreed to the notice through the button, so WeChat knows it too.
  for (const { openid } of accounts.main) stack.accounts.guideline.answer(openid, true);
  return {
    url: stack.url,
    stack,
    isNew: !existsSync(done),
    async layIn(say) {
      await seed({ url: stack.url, folder: demo, envId: ENV_ID }, say);
      writeFileSync(done, `${JSON.stringify({ at: Date.now() })}\n`);
    },
    close: () => stack.close(),
  };
}
