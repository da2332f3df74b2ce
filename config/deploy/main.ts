import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { operatorTexts } from '../../texts/operators';
import { codeIn } from './code';
import { deploy } from './deploy';
import { sendToRehearsal } from './rehearsed';
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

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function run(given: readonly string[]): Promise<void> {
  const rehearsal = await sendToRehearsal();
  if (rehearsal) say(operatorTexts.rehearsal.here(rehearsal));
  const good = await deploy(
    {
      ...{ root, codeOf, say },
      cloud: () => tencentCloud(CLOUD_ENV, TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY),
      ask: process.stdin.isTTY ? ask : undefined,
      pause: () => new Promise(resolve => setTimeout(resolve, 2000)),
    },
    { check: given.includes('--check'), yes: given.includes('--yes') },
  );
  if (!good) process.exitCode = 1;
}

void run(process.argv.slice(2));
