import { app, cloud, start } from './fixtureApp';

describe('the page on screen', () => {
  test('shows what WeChat’s framework renders: lists, wxs, components, and nothing hidden', async () => {
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

describe('a user’s actions', () => {
  test('a tap bubbles up to its listener, and no further than catchtap', async () => {
    await start();
    await app.tap('08:00');
    expect(app.routes).toEqual(['pages/home/index', 'pages/form/index']);
    expect(app.current().query).toEqual({ id: 'a' });
    await app.back();
    await app.tap('预约08:00');
    expect(app.current().route).toBe('pages/home/index');
    expect(app.wx.modal?.title).toBe('确认预约');
  });

  test('a modal covers the page until it is answered; a refusal changes nothing', async () => {
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

  test('during a call the loading mark covers the page', async () => {
    let answer = () => {};
    const answered = new Promise<void>(resolve => {
      answer = resolve;
    });
    await start({ callFunction: cloud(answered).callFunction });
    app.wx.answerModal({ confirm: true });
    await app.tap('预约08:00', { wait: 'screen' });
    expect(app.wx.loading).toBe('预约中');
    await expect(app.tap('更多')).rejects.toThrow('预约中');
    answer();
    await app.settle();
    expect(app.find('.note').text).toBe('已约7');
  });

  test('two quick taps both count before anything is rendered', async () => {
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

  test('a tap without a listener is an error, not a success', async () => {
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

  test('action sheet, scan and file give the user’s choice, or the cancellation', async () => {
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

  test('refuses input that the keyboard or the picker cannot give', async () => {
    await start({ path: 'pages/form/index' });
    await expect(app.type('手机号', '138x')).rejects.toThrow(
      /keyboard of type 'number' has no 'x'/,
    );
    await expect(app.type('填不了', '1')).rejects.toThrow(/disabled/);
    await expect(app.choose('类型身份证', '军官证')).rejects.toThrow('身份证, 护照');
    await expect(app.choose('选日期', '2026-11-30')).rejects.toThrow(/cannot give/);
  });
});
