import { type App, launch } from './index';

let app: App;
beforeEach(async () => {
  app = await launch({ dist: 'tests/weapp/fixture', path: 'pages/person/index' });
});
afterEach(() => app.close());

const note = () => JSON.parse(app.find('.note').text);
const shown = () => app.find('.shown').text;

describe('<button open-type="getPhoneNumber">', () => {
  test('gives the prepared code, each time another', async () => {
    app.wx.answerPhoneNumber({ code: 'first' });
    app.wx.answerPhoneNumber({ code: 'second' });
    await app.tap('手机号');
    expect(note()).toEqual({ errMsg: 'getPhoneNumber:ok', code: 'first' });
    await app.tap('手机号');
    expect(note()).toMatchObject({ code: 'second' });
    app.expectNoErrors();
  });

  test('reports the refusal of the user or of WeChat', async () => {
    await app.tap('手机号');
    expect(note()).toEqual({ errMsg: 'getPhoneNumber:fail user deny' });
    app.wx.answerPhoneNumber({ errno: 1400001 });
    await app.tap('手机号');
    expect(note()).toEqual({ errMsg: 'getPhoneNumber:fail', errno: 1400001 });
  });

  test('does nothing while it is disabled', async () => {
    await expect(app.tap('停用')).rejects.toThrow('disabled');
  });
});

describe('another mini-program', () => {
  test('covers the app until the user comes back with its data', async () => {
    await app.tap('实名');
    expect(app.wx.miniProgram).toEqual({
      appId: 'wx308bd2aeb83d3345',
      path: 'subPages/main',
      extraData: { from: 'fixture' },
    });
    expect(note()).toEqual({ errMsg: 'navigateToMiniProgram:ok' });
    expect(shown()).toBe('hidden');
    await expect(app.tap('实名')).rejects.toThrow('the mini-program wx308bd2aeb83d3345 is open');
    await app.comeBack({ code: 'abc' });
    expect(JSON.parse(shown())).toEqual({
      scene: 1038,
      referrerInfo: { appId: 'wx308bd2aeb83d3345', extraData: { code: 'abc' } },
    });
    expect(app.wx.miniProgram).toBeUndefined();
    app.expectNoErrors();
  });

  test('gives nothing when the user only goes back', async () => {
    await app.tap('实名');
    await app.comeBack();
    expect(JSON.parse(shown()).referrerInfo.extraData).toEqual({});
  });

  test('cannot give anything when none was open', async () => {
    await app.leave();
    await expect(app.comeBack({ code: 'abc' })).rejects.toThrow('No other mini-program');
    await app.comeBack();
    expect(JSON.parse(shown())).toEqual({ scene: 1001, referrerInfo: {} });
  });

  test('is not opened against the user’s will, without a tap, or without a name', async () => {
    app.wx.stayHere();
    await app.tap('实名');
    expect(note()).toEqual({ errMsg: 'navigateToMiniProgram:fail cancel' });
    await app.tap('晚实名');
    expect(note().errMsg).toBe(
      'navigateToMiniProgram:fail can only be invoked by user TAP gesture.',
    );
    await app.tap('无处');
    expect(note().errMsg).toContain('parameter error: parameter.appId');
    expect(app.wx.miniProgram).toBeUndefined();
    expect(shown()).toBe('');
  });
});
