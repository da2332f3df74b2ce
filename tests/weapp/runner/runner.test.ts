import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, type CloudCall, type LaunchOptions, launch } from './index';

const DIST = 'tests/weapp/fixture';
const NOW = Date.parse('2026-11-22T06:00:00Z');

/** A cloud with two slots, the second full. */
function cloud() {
  const left = new Map([
    ['a', 1],
    ['b', 0],
  ]);
  const calls: CloudCall[] = [];
  const callFunction = async (call: CloudCall) => {
    calls.push(call);
    await new Promise(resolve => setTimeout(resolve, 2));
    const { operation, input } = call.data as { operation: string; input?: { id: string } };
    if (operation === 'slots') {
      const value = [...left].map(([id, n]) => ({
        id,
        time: id === 'a' ? '08:00' : '09:00',
        left: n,
      }));
      return { ok: true, value };
    }
    const id = input?.id ?? '';
    if (!left.get(id)) return { ok: false, refusal: { code: 'FULL', message: '已约满' } };
    left.set(id, left.get(id)! - 1);
    return { ok: true, value: { number: 7 } };
  };
  return { calls, callFunction };
}

let app: App;
const start = async (options: LaunchOptions = {}) => {
  app = await launch({ dist: DIST, now: NOW, callFunction: cloud().callFunction, ...options });
  return app;
};
afterEach(() => app?.close());

describe('the page on screen', () => {
  test('shows what WeChat’s framework renders: lists, wxs, components, and not what is hidden', async () => {
    await start();
    expect(app.current().route).toBe('pages/home/index');
    expect(app.current().title).toBe('首页');
    expect(app.text()).toContain('08:00余1\n预约\n09:00已满\n预约\n内0\n章1\n更多');
    expect(app.text()).not.toContain('看不见');
    expect(app.html()).toContain('<view class="slot free">');
    expect(app.errors).toEqual([]);
    expect(app.warnings).toEqual([]);
  });

  test('is searched by text, label, role, class, id and attribute', async () => {
    await start();
    expect(app.find('09:00').tag).toBe('text');
    expect(app.find('预约08:00').classes).toEqual(['book']);
    expect(app.findAll('[role=button].book')).toHaveLength(2);
    expect(app.findAll('.slot .left').map(({ text }) => text)).toEqual(['余1', '已满']);
    expect(app.find({ role: 'button', name: /^更多$/ }).tag).toBe('button');
    expect(
      app.find({ selector: '.book', within: { selector: '.slot', at: -1 } }).attr('aria-label'),
    ).toBe('预约09:00');
    expect(app.find(/^余\d$/).text).toBe('余1');
    expect(app.has('看不见')).toBe(false);
    expect(() => app.find('没有的')).toThrow(/There is no '没有的' among:[\s\S]*08:00/);
  });
});

describe('a person’s hands', () => {
  test('a tap bubbles up to where it is bound, and no further than catchtap', async () => {
    await start();
    await app.tap('08:00');
    expect(app.routes).toEqual(['pages/home/index', 'pages/form/index']);
    expect(app.current().query).toEqual({ id: 'a' });
    await app.back();
    await app.tap('预约08:00');
    expect(app.current().route).toBe('pages/home/index');
    expect(app.wx.modal?.title).toBe('确认预约');
  });

  test('a modal covers the page until it is answered; refusing it changes nothing', async () => {
    const { calls, callFunction } = cloud();
    await start({ callFunction });
    await app.tap('预约08:00');
    await expect(app.tap('更多')).rejects.toThrow('确认预约');
    await app.answer(false);
    expect(calls.map(({ data }) => (data as { operation: string }).operation)).toEqual(['slots']);
    app.wx.answerModal({ confirm: true });
    await app.tap('预约08:00');
    expect(app.find('.note').text).toBe('已约7');
    expect(app.findAll('.left').map(({ text }) => text)).toEqual(['已满', '已满']);
    expect(app.wx.loading).toBeUndefined();
    app.expectNoErrors();
  });

  test('while a call is out the loading mark lies over the page', async () => {
    await start();
    app.wx.answerModal({ confirm: true });
    await app.tap('预约08:00', { wait: 'screen' });
    expect(app.wx.loading).toBe('预约中');
    await expect(app.tap('更多')).rejects.toThrow('预约中');
    await app.settle();
    expect(app.find('.note').text).toBe('已约7');
  });

  test('two quick taps are both felt before anything is rendered', async () => {
    const { calls, callFunction } = cloud();
    await start({ callFunction });
    app.wx.answerModal({ confirm: true });
    app.wx.answerModal({ confirm: true });
    await Promise.all([app.tap('预约08:00'), app.tap('预约08:00')]);
    expect(
      calls.filter(({ data }) => (data as { operation: string }).operation === 'book'),
    ).toHaveLength(2);
    expect(app.wx.toasts).toEqual([{ title: '已约满', icon: 'none' }]);
  });

  test('a disabled button is not tapped', async () => {
    await start();
    await expect(app.tap('不可点')).rejects.toThrow(/disabled/);
    expect(app.has('不该点到')).toBe(false);
  });

  test('a tap that nothing takes is an error, not a success', async () => {
    await start();
    await expect(app.tap('显示1次')).rejects.toThrow(/Nothing takes a tap on '显示1次'/);
  });

  test('a component takes its properties and sends its events', async () => {
    await start();
    await app.tap('章1');
    expect(app.find('.note').text).toBe('盖了2');
    expect(app.has('章2')).toBe(true);
  });

  test('pulling down, reaching the bottom, scrolling, sharing, tapping a tab', async () => {
    await start();
    await app.reachBottom();
    expect(app.findAll('.slot')).toHaveLength(4);
    await app.pullDown();
    expect(app.findAll('.slot')).toHaveLength(2);
    expect(app.current().refreshing).toBe(false);
    await app.scroll(40);
    expect(app.find('.note').text).toBe('滚到40');
    await app.scroll(9, '.inner');
    expect(app.has('内9')).toBe(true);
    expect(await app.share()).toEqual({ title: '来自menu', path: '/pages/home/index?from=card' });
    await app.switchTab('我的');
    await expect(app.pullDown()).rejects.toThrow(/not allowed/);
    await expect(app.share()).rejects.toThrow(/onShareAppMessage/);
    await app.switchTab('首页');
    expect(app.has('显示2次')).toBe(true);
    expect(app.find('.note').text).toBe('点了首页');
  });

  test('action sheet, scan and file give what the person chose, or that they turned away', async () => {
    await start();
    await app.tap('更多');
    await app.pick('取消');
    expect(app.find('.note').text).toBe('选1');
    app.wx.answerSheet(null);
    await app.tap('更多');
    expect(app.find('.note').text).toBe('showActionSheet:fail cancel');
    await app.tap('扫码');
    expect(app.find('.note').text).toBe('scanCode:fail cancel');
    app.wx.answerScan('YH-1');
    await app.tap('扫码');
    expect(app.find('.note').text).toBe('扫到YH-1');
    app.wx.answerFiles([{ name: '排班.csv', bytes: '科室,医生' }]);
    await app.tap('选文件');
    expect(app.find('.note').text).toBe('排班.csv:科室,医生');
  });
});

describe('a form', () => {
  test('is filled by typing, choosing and switching, and submitted with all its named fields', async () => {
    await start({ path: '/pages/form/index?id=x&name=%E6%9D%8E' });
    expect(app.find('input').value).toBe('李');
    await app.type('李', '李雷', { confirm: true });
    expect(app.find('.out').text).toBe('离开李雷');
    expect(app.wx.storage.get('confirmed')).toBe('李雷');
    await app.type('手机号', '13800000000999');
    await app.type('证件号', '11010119900307123X');
    await app.type('口令', 'abc');
    expect(app.text()).toContain('•••');
    await app.type('备注', '靠窗');
    await app.choose('类型身份证', '护照');
    expect([app.find('.kind').text, app.find('.out').text]).toEqual(['类型护照', 'string']);
    await app.choose('选日期', '2026-11-25');
    await app.choose(/^时段/, [1, 0]);
    expect(app.has('时段1-0')).toBe(true);
    await app.tap('switch');
    expect(app.has('提醒开')).toBe(true);
    await app.tap('男');
    await app.tap('女');
    expect(app.find('.out').text).toBe('性别f');
    await app.tap('同意');
    await app.tap('提交');
    expect(JSON.parse(app.find('.out').text)).toEqual({
      name: '李雷',
      phone: '13800000000',
      idcard: '11010119900307123X',
      secret: 'abc',
      off: '',
      note: '靠窗',
      kind: 1,
      day: '2026-11-25',
      remind: true,
      sex: 'f',
      agreed: ['yes', 'more'],
    });
    await app.tap('重置');
    expect(app.find('.out').text).toBe('清了');
    app.expectNoErrors();
  });

  test('refuses what the keyboard or the picker cannot give', async () => {
    await start({ path: 'pages/form/index' });
    await expect(app.type('手机号', '138x')).rejects.toThrow(
      /keyboard of type 'number' has no 'x'/,
    );
    await expect(app.type('填不了', '1')).rejects.toThrow(/disabled/);
    await expect(app.choose('类型身份证', '军官证')).rejects.toThrow('身份证, 护照');
    await expect(app.choose('选日期', '2026-11-30')).rejects.toThrow(/cannot give/);
  });
});

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
    // The closed page's late setData is no error, and not seen.
    expect(app.has('迟')).toBe(false);
    app.expectNoErrors();
  });

  test('holds ten pages and no more, and refuses as WeChat does', async () => {
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

  test('a page that app.json does not name cannot be opened', async () => {
    await expect(launch({ dist: DIST, path: 'components/stamp/index' })).rejects.toThrow(
      /app.json has no page/,
    );
  });

  test('the app hears of leaving and coming back', async () => {
    await start({ scene: 1011 });
    await app.leave();
    await app.comeBack();
    expect(app.has('显示2次')).toBe(true);
  });
});

describe('as on a phone', () => {
  test('nothing of the browser or of Node is there, text is not run as code', async () => {
    await start({ path: 'pages/mine/index' });
    expect(app.has('.globals')).toBe(true);
    expect(app.find('.globals').text).toBe('');
    expect(app.find('.evals').text).toBe('Error,EvalError,EvalError,true,true');
    expect(app.find('.now').text).toMatch(/^2026-11-22T06:00:00\.0/);
  });

  test('feature detection tells the real from the made-up', async () => {
    await start({ path: 'pages/mine/index' });
    expect(app.find('.can').text).toBe('true,false,true,function,undefined');
  });

  test('each launch has its own module state and, unless given, its own storage', async () => {
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

  test('wx can be given APIs of the test’s own', async () => {
    await start({ wx: { scanCode: async () => ({ result: '自带' }) } });
    await app.tap('扫码');
    expect(app.find('.note').text).toBe('扫到自带');
  });

  test('a call that is never answered is named', async () => {
    await start();
    const never = new Promise(() => {});
    const slow = await launch({ dist: DIST, path: 'pages/mine/index', callFunction: () => never });
    await slow.switchTab('首页', { wait: 'screen' });
    await expect(slow.settle({ limit: 30 })).rejects.toThrow('callFunction patient slots');
    slow.close();
  });
});

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

  /** The journey every copy of the fixture must stand. */
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

  test('the journey passes as the fixture is', async () => {
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
