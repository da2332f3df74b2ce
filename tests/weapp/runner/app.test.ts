import { app, DIST, start } from './fixtureApp';
import { launch } from './index';

describe('navigation', () => {
  test('goes to sub-packages, renames, goes back and starts over', async () => {
    await start();
    await app.tap('工作台');
    expect([app.current().title, app.current().query, app.has('工作台2026-11-22')]).toEqual([
      '今日',
      { date: '2026-11-22' },
      true,
    ]);
    await app.tap('改名');
    expect(app.current().title).toBe('改了名');
    await app.tap('回首页');
    expect([app.routes, app.current().query]).toEqual([['pages/home/index'], { from: 'desk' }]);
    await app.tap('08:00');
    await app.tap('返回');
    expect(app.wx.storage.get('unloaded')).toEqual({ id: 'a' });
    await expect(app.back()).rejects.toThrow(/first page/);
    // The closed page’s late setData is no error and not visible.
    expect(app.has('迟')).toBe(false);
    app.expectNoErrors();
  });

  test('holds ten pages at most, and refuses as WeChat does', async () => {
    await start({ path: 'pages/deep/index?n=1' });
    await app.tap('走错');
    expect(app.find('.wrong').text.split('|')).toEqual([
      'navigateTo:fail page "pages/none/index" is not found',
      'navigateTo:fail can not navigateTo a tabbar page',
      'redirectTo:fail can not redirect to a tabbar page',
      'switchTab:fail can not switch to no-tabBar page',
      'navigateBack:fail cannot navigate back at first page.',
    ]);
    for (let n = 2; n <= 11; n++) await app.tap('再深');
    expect(app.routes).toHaveLength(10);
    expect(app.text()).toContain('第10层');
    expect(app.find('.wrong').text).toBe('navigateTo:fail webview count limit exceed');
  });

  test('a page missing from app.json cannot be opened', async () => {
    await expect(launch({ dist: DIST, path: 'components/stamp/index' })).rejects.toThrow(
      /app.json has no page/,
    );
  });

  test('the app gets onHide and onShow', async () => {
    await start({ scene: 1011 });
    await app.leave();
    await app.comeBack();
    expect(app.has('显示2次')).toBe(true);
  });
});

describe('as on a phone', () => {
  test('browser and Node globals are missing, and text is not run as code', async () => {
    await start({ path: 'pages/mine/index' });
    expect(app.has('.globals')).toBe(true);
    expect(app.find('.globals').text).toBe('');
    expect(app.find('.evals').text).toBe('Error,EvalError,EvalError,true,true');
    expect(app.find('.now').text).toMatch(/^2026-11-22T06:00:00\.0/);
  });

  test('feature detection tells existing from invented APIs', async () => {
    await start({ path: 'pages/mine/index' });
    expect(app.find('.can').text).toBe('true,false,true,function,undefined');
  });

  test('each launch has its own module state and, by default, its own storage', async () => {
    const storage = new Map<string, unknown>();
    for (const one of [1, 2]) {
      await start({ storage });
      expect((app.current().data as { loads: number }).loads).toBe(1);
      expect(storage.size).toBe(one - 1);
      storage.set('kept', one);
      app.close();
    }
  });

  test('long timers wait for the app’s clock, which moves its Date along', async () => {
    await start();
    await app.tap('稍后');
    expect(app.has('过了1500')).toBe(false);
    await app.advance(1499);
    expect(app.has('过了1500')).toBe(false);
    await app.advance(1);
    expect(app.has('过了1500')).toBe(true);
    await app.tap('稍后');
    await app.waitFor('过了1500');
  });

  test('without a network cloud calls fail in WeChat’s words', async () => {
    await start();
    app.wx.setNetwork('none');
    await app.pullDown();
    expect(app.errors).toMatchObject([
      {
        kind: 'rejection',
        message: expect.stringMatching(/^cloud\.callFunction:fail request:fail/),
      },
    ]);
    expect(app.current().refreshing).toBe(true);
  });

  test('a test can add its own wx APIs', async () => {
    await start({ wx: { scanCode: async () => ({ result: '自带' }) } });
    await app.tap('扫码');
    expect(app.find('.note').text).toBe('扫到自带');
  });

  test('a call without an answer is named', async () => {
    await start();
    const never = new Promise(() => {});
    const slow = await launch({ dist: DIST, path: 'pages/mine/index', callFunction: () => never });
    await slow.switchTab('首页', { wait: 'screen' });
    await expect(slow.settle({ limit: 30 })).rejects.toThrow('callFunction patient slots');
    slow.close();
  });
});
