import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from '../steps.mjs';

const HOST = '127.0.0.1';
const PREFIX = '/app/';

/**
 * Starts Taro’s watch of the pages, which keeps them in memory. `take` passes requests for /app/ to
 * it.
 *
 * @param {(built: { ms: number, problems: string[] }) => unknown} tell called after every build but
 * the first
 * @returns {Promise<{ built: Promise<void>, take: (req, res) => boolean, close: () => void }>}
 * `built` resolves when the pages are first ready
 */
export async function watchPages(tell) {
  const port = await freePort();
  const taro = join(root, 'node_modules/@tarojs/cli/bin/taro');
  const child = spawn(process.execPath, [taro, 'build', '--type', 'h5', '--watch'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DEV_PAGES_PORT: String(port),
      BROWSERSLIST_IGNORE_OLD_DATA: '1',
      DISABLE_SWC_UPDATE: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  const hear = chunk => {
    said = (said + chunk).slice(-4000);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  let closing = false;
  const built = new Promise((resolve, reject) => {
    child.once('exit', () => {
      if (!closing) reject(new Error(`Taro's watch ended:\n${said}`));
    });
    let first = true;
    child.on('message', ({ ms, problems }) => {
      if (!first || problems.length) tell({ ms, problems });
      first = false;
      resolve();
    });
  });
  // It may end before its result is awaited.
  built.catch(() => undefined);
  return {
    built,
    take(req, res) {
      if (!req.url.startsWith(PREFIX)) return false;
      forward(port, req, res);
      return true;
    },
    close() {
      closing = true;
      child.kill();
    },
  };
}

function forward(port, req, res) {
  const headers = { ...req.headers, host: `${HOST}:${port}` };
  const asked = request(
    { host: HOST, port, path: req.url, method: req.method, headers },
    answer => {
      res.writeHead(answer.statusCode, answer.headers);
      answer.pipe(res);
    },
  );
  asked.on('error', () => res.writeHead(502).end('The pages are not there: see the terminal.'));
  req.pipe(asked);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, HOST, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
