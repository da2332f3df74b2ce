import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { defined } from '../../domain/defined';
import { operatorTexts } from '../../texts/operators';
import { sendToRehearsal } from '../deploy/rehearsed';
import { tencentCloud } from '../deploy/tencent';
import { run } from './commands';
import { Hindered, type Site } from './shape';
import { cloudSite } from './sites/cloud';
import { localSite } from './sites/local';

const { problems: wrong } = operatorTexts.data;
const SETTINGS = ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY'] as const;
const root = process.cwd();
const say = (line: string) => void process.stdout.write(`${line}\n`);

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

/** The cloud environment, if one is named, or else a folder of this machine. */
async function site(): Promise<Site> {
  const { CLOUD_ENV = '', TENCENTCLOUD_SECRETID = '', TENCENTCLOUD_SECRETKEY = '' } = process.env;
  const { DATA_DIR, DATA_URL } = process.env;
  if (!CLOUD_ENV) return localSite(resolve(root, DATA_DIR || '.data'), DATA_URL || undefined);
  const problems = [
    ...SETTINGS.filter(name => !process.env[name]?.trim()).map(name =>
      wrong.setting(name, wrong.settings[name]),
    ),
  ];
  if (problems.length) throw new Hindered(problems);
  const { functions } = JSON.parse(readFileSync(join(root, 'cloudbaserc.json'), 'utf8')) as {
    functions: { name: string }[];
  };
  const rehearsal = await sendToRehearsal();
  if (rehearsal) say(operatorTexts.rehearsal.here(rehearsal));
  return cloudSite(
    tencentCloud(CLOUD_ENV, TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY),
    {
      ...{ env: CLOUD_ENV, secretId: TENCENTCLOUD_SECRETID, secretKey: TENCENTCLOUD_SECRETKEY },
      ...defined({ serviceUrl: rehearsal && `${rehearsal}/admin` }),
    },
    functions.map(({ name }) => name),
    { say, pause: () => new Promise(done => setTimeout(done, 2000)) },
  );
}

void run(process.argv.slice(2), site, {
  say,
  ask: process.stdin.isTTY ? ask : undefined,
  now: () => Date.now(),
}).then(good => {
  process.exit(good ? 0 : 1);
});
