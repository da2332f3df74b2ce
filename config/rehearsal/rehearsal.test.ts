import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { sendTo } from '../deploy/library.testkit';
import type { CloudFunction } from '../deploy/shape';
import { tencentCloud } from '../deploy/tencent';
import { openRehearsal, REHEARSAL_ENV, type Rehearsal } from './rehearsal';

let dir: string;
let rehearsal: Rehearsal;
const open = () => openRehearsal({ dir, more: { log: () => undefined } });

sendTo(() => rehearsal.plane);
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  rehearsal = await open();
});
afterAll(async () => {
  await rehearsal.close();
  rmSync(dir, { recursive: true });
});

const cloud = () => tencentCloud(REHEARSAL_ENV, 'id', 'key');
const shop: CloudFunction = {
  ...{ name: 'shop', runtime: 'Nodejs20.19', timeout: 20, memory: 256 },
  environment: { GREETING: 'good morning' },
  triggers: [{ name: 'everyMinute', config: '0 * * * * * *' }],
};
const codeOf = (text: string) =>
  Buffer.from(zipSync({ 'index.js': Buffer.from(text) })).toString('base64');
const GREETS = "exports.main = async () => ({ said: process.env.GREETING, version: '1' })";

test('a deployed function runs with its variables and timers, and a later version replaces it', async () => {
  await cloud().createCollection('orders');
  await cloud().createIndexes('orders', [
    { name: 'by_no', keys: [{ field: 'no', direction: 1 }], unique: true },
  ]);
  await cloud().createFunction(shop, codeOf(GREETS));
  const told = await cloud().invoke('shop');
  expect(told).toEqual({ failed: false, answer: '{"said":"good morning","version":"1"}' });
  const stack = await rehearsal.stack();
  expect(stack.timers.list()).toContainEqual(
    expect.objectContaining({ functionName: 'shop', name: 'everyMinute' }),
  );
  await stack.store.insert('orders', [{ _id: 'a', no: 1 }]);
  await expect(stack.store.insert('orders', [{ _id: 'b', no: 1 }])).rejects.toThrow(/E11000/);

  await cloud().updateFunction(shop, codeOf(GREETS.replace("'1'", "'2'")));
  expect((await cloud().invoke('shop')).answer).toContain('"version":"2"');
  await cloud().configureFunction({ ...shop, environment: { GREETING: 'good night' } });
  expect((await cloud().invoke('shop')).answer).toContain('good night');
});

test('a thrown error is reported in the vendor’s form', async () => {
  await cloud().createFunction(
    { ...shop, name: 'broken' },
    codeOf("exports.main = async () => { throw new Error('no') }"),
  );
  expect(await cloud().invoke('broken')).toMatchObject({
    failed: true,
    answer: expect.stringContaining('no'),
  });
});

test('everything is there after closing and opening again', async () => {
  await cloud().createCollection('bills');
  await cloud().createFunction({ ...shop, name: 'kept' }, codeOf(GREETS));
  await (await rehearsal.stack()).store.insert('bills', [{ _id: 'a', no: 1 }]);
  await rehearsal.close();
  rehearsal = await open();
  const kept = (await cloud().functions()).find(({ name }) => name === 'kept');
  expect(kept).toMatchObject({ environment: { GREETING: 'good morning' } });
  const { store } = await rehearsal.stack();
  expect((await store.find('bills', { filter: {} })).docs).toEqual([{ _id: 'a', no: 1 }]);
});

test('pages and documents have the same address', async () => {
  const answer = await fetch(`${rehearsal.url}/health`);
  expect(await answer.json()).toMatchObject({ status: 'ok' });
});
