import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, DIST, start } from './fixtureApp';

describe('faults', () => {
  test.each([
    ['抛错', 'thrown', '抛出的错'],
    ['拒绝', 'rejection', '没人接的错'],
    ['记错', 'console', '记下的错 7'],
    [
      '未仿',
      'unmodelled',
      'wx.chooseLocation is not modelled by the runner: give launch({ wx: { chooseLocation: … } }) one',
    ],
    ['不存在', 'thrown', 'wx.noSuchThing is not a function'],
  ])('%s: collected as %s', async (button, kind, message) => {
    await start();
    await app.tap(button);
    expect(app.errors).toMatchObject([{ kind, message }]);
    expect(() => app.expectNoErrors()).toThrow(message);
  });

  /** The journey that must pass on the fixture and fail on a faulty copy. */
  const journey = async (dist: string) => {
    await start({ dist });
    await app.tap('预约08:00');
    await app.answer(true);
    await app.waitFor('已约7');
    app.expectNoErrors();
  };
  const planted = async (file: string, right: string, wrong: string) => {
    const dist = mkdtempSync(join(tmpdir(), 'weapp-'));
    try {
      cpSync(DIST, dist, { recursive: true });
      const source = readFileSync(join(dist, file), 'utf8');
      expect(source).toContain(right);
      writeFileSync(join(dist, file), source.replace(right, wrong));
      await journey(dist);
    } finally {
      rmSync(dist, { recursive: true });
    }
  };

  test('the journey passes on the fixture', async () => {
    await journey(DIST);
    expect(app.find('.note').text).toBe('已约7');
  });

  test.each([
    [
      'the wrong field of the answer',
      'pages/home/index.js',
      'result.value.number',
      'result.number',
      /There is no '已约7'/,
    ],
    [
      'a misspelt handler',
      'pages/home/index.wxml',
      'catchtap="book"',
      'catchtap="bok"',
      /No modal is open/,
    ],
    [
      'a missing dataset',
      'pages/home/index.wxml',
      'data-id="{{item.id}}" catchtap',
      'catchtap',
      /There is no '已约7'/,
    ],
    [
      'an error while loading',
      'pages/home/index.js',
      "require('../../counter')",
      "require('../counter')",
      /counter/,
    ],
    [
      'a browser’s global',
      'pages/home/index.js',
      'counter.next()',
      'counter.next() + window.innerWidth',
      /innerWidth/,
    ],
    [
      'a template that does not compile',
      'pages/home/index.wxml',
      '{{note}}<',
      '{{note +}}<',
      /pages\/home\/index\.wxml:4/,
    ],
    [
      'a component that is not there',
      'pages/home/index.json',
      '/components/stamp/index',
      '/components/stam/index',
      /<stamp> is not at/,
    ],
  ])('a planted fault is noticed: %s', async (_, file, right, wrong, told) => {
    await expect(planted(file, right, wrong)).rejects.toThrow(told);
  });
});
