import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { codeIn } from './code';
import { deploy } from './deploy';
import { tencentCloud } from './tencent';

const root = process.cwd();
const { CLOUD_ENV = '', TENCENTCLOUD_SECRETID = '', TENCENTCLOUD_SECRETKEY = '' } = process.env;

const codes = new Map<string, string>();
const codeOf = (name: string): string => {
  const before = codes.get(name);
  if (before !== undefined) return before;
  const base64 = codeIn(join(root, 'dist/cloudfunctions', name));
  codes.set(name, base64);
  return base64;
};

const ask = async (question: string): Promise<string> => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
};

const arguments_ = process.argv.slice(2);
void deploy(
  {
    ...{ root, codeOf },
    cloud: () => tencentCloud(CLOUD_ENV, TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY),
    say: line => process.stdout.write(`${line}\n`),
    ask: process.stdin.isTTY ? ask : undefined,
    pause: () => new Promise(resolve => setTimeout(resolve, 2000)),
  },
  { check: arguments_.includes('--check'), yes: arguments_.includes('--yes') },
).then(good => {
  if (!good) process.exitCode = 1;
});
