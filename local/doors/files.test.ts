import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Stack } from '..';
import { ask, testStack } from '../testing';

let stack: Stack;
let dir: string;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'pages-'));
  mkdirSync(join(dir, 'www', 'js'), { recursive: true });
  mkdirSync(join(dir, 'frame'));
  mkdirSync(join(dir, 'www-secret'));
  writeFileSync(join(dir, 'www', 'index.html'), '<h1>home</h1>');
  writeFileSync(join(dir, 'www', 'js', 'app.0123abcd.js'), 'let a;');
  writeFileSync(join(dir, 'www', 'js', 'app.0123abcd.js.gz'), gzipSync('let a;'));
  writeFileSync(join(dir, 'www', 'js', 'plain.js'), 'let b;');
  writeFileSync(join(dir, 'www', '.hidden'), 'hidden');
  writeFileSync(join(dir, 'www-secret', 'key.txt'), 'key');
  writeFileSync(join(dir, 'key.txt'), 'key');
  writeFileSync(join(dir, 'frame', 'index.html'), '<h1>frame</h1>');
  stack = await testStack({
    staticDirs: [
      { prefix: '/', dir: join(dir, 'www') },
      { prefix: '/frame/', dir: join(dir, 'frame') },
    ],
    routes: (req, res) => {
      if (req.url !== '/extra') return false;
      res.end('extra');
      return true;
    },
  });
});
afterAll(async () => {
  await stack.close();
  rmSync(dir, { recursive: true });
});

describe('files', () => {
  test('serves a page and its parts with their types', async () => {
    const page = await ask(stack, 'GET', '/');
    expect([page.status, page.body]).toEqual([200, '<h1>home</h1>']);
    expect(page.headers['content-type']).toBe('text/html;charset=utf-8');
    expect(page.headers['cache-control']).toBe('no-cache');
    const script = await ask(stack, 'GET', '/js/app.0123abcd.js?v=1');
    expect(script.body).toBe('let a;');
    expect(script.headers['content-type']).toContain('text/javascript');
    expect(script.headers['cache-control']).toContain('immutable');
    expect((await ask(stack, 'GET', '/js/plain.js')).headers['cache-control']).toBe('no-cache');
    expect((await ask(stack, 'GET', '/none.html')).status).toBe(404);
  });

  test('serves the gzip copy to a client that accepts it', async () => {
    const takes = { 'accept-encoding': 'gzip, deflate' };
    const { status, headers } = await ask(stack, 'GET', '/js/app.0123abcd.js', takes);
    expect([status, headers['content-encoding']]).toEqual([200, 'gzip']);
    expect(headers['content-type']).toContain('text/javascript');
    expect(headers['cache-control']).toContain('immutable');
    expect(headers.vary).toMatch(/accept-encoding/i);
    const plain = await ask(stack, 'GET', '/js/plain.js', takes);
    expect([plain.body, plain.headers['content-encoding']]).toEqual(['let b;', undefined]);
  });

  test('an unchanged file is not sent twice', async () => {
    const etag = String((await ask(stack, 'GET', '/')).headers.etag);
    expect((await ask(stack, 'GET', '/', { 'if-none-match': etag })).status).toBe(304);
  });

  test('serves each directory under its prefix', async () => {
    expect((await ask(stack, 'GET', '/frame/')).body).toBe('<h1>frame</h1>');
    const bare = await ask(stack, 'GET', '/frame');
    expect([bare.status, bare.headers.location]).toEqual([301, '/frame/']);
  });

  test('custom routes come before files', async () => {
    expect((await ask(stack, 'GET', '/extra')).body).toBe('extra');
  });

  test.each([
    '/../key.txt',
    '/%2e%2e/key.txt',
    '/..%2fkey.txt',
    '/js/../../key.txt',
    '/frame/../../key.txt',
    '/..\\key.txt',
    '/../www-secret/key.txt',
    '/.hidden',
    '/%00',
    '/%',
    '//etc/passwd',
    '/frame/%2e%2e%2fkey.txt',
  ])('%s serves no file', async path => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(stack.port, '127.0.0.1', () => {
        socket.end(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
      });
      let text = '';
      socket.on('data', part => {
        text += part;
      });
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1.1 404/);
  });
});
