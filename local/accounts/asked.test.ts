import type { Stack } from '..';
import { sdk, testStack } from '../testing';
import { type Answer, app, person, stackWithPerson, weixin } from './accounts.testkit';
import { CODE_LIFE_MS } from './codes';
import { TOKEN_LIFE_MS } from './tokens';

let stack: Stack;
beforeEach(async () => {
  stack = await stackWithPerson();
});
afterEach(() => stack.close());

describe('phonenumber.getPhoneNumber', () => {
  const exchange = async (code: string): Promise<Answer> => {
    const { result } = await sdk(stack).callWxOpenApi({
      apiName: 'phonenumber.getPhoneNumber',
      requestData: { code },
    });
    return result;
  };

  test('a code gives the phone of the account that made it, once', async () => {
    const code = stack.accounts.code('phone', 'oPerson');
    expect(await exchange(code)).toEqual({
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: '19900001001',
        purePhoneNumber: '19900001001',
        countryCode: '86',
        watermark: { timestamp: stack.clock.now() / 1000, appid: app.appId },
      },
    });
    expect(await exchange(code)).toMatchObject({ errcode: 40029 });
  });

  test('a number of another country carries its prefix', async () => {
    stack.accounts.set('oPerson', { phone: { number: '51234567', countryCode: '852' } });
    expect(await exchange(stack.accounts.code('phone', 'oPerson'))).toMatchObject({
      phone_info: { phoneNumber: '+85251234567', purePhoneNumber: '51234567', countryCode: '852' },
    });
  });

  test('a code expires after five minutes', async () => {
    const [first, second] = [1, 2].map(() => stack.accounts.code('phone', 'oPerson'));
    stack.clock.advance(CODE_LIFE_MS - 1);
    expect(await exchange(first!)).toMatchObject({ errcode: 0 });
    stack.clock.advance(1);
    expect(await exchange(second!)).toMatchObject({ errcode: 40029 });
  });

  test('an invented code, an empty code and a code of the other kind are refused', async () => {
    for (const code of ['invented', '', stack.accounts.code('realName', 'oPerson')]) {
      const answer = await exchange(code);
      expect(answer).toMatchObject({ errcode: 40029, errmsg: expect.stringContaining('rid:') });
      expect(answer).not.toHaveProperty('phone_info');
    }
  });

  test('of many requests with one code, only one gets the phone', async () => {
    const code = stack.accounts.code('phone', 'oPerson');
    const answers = await Promise.all(Array.from({ length: 10 }, () => exchange(code)));
    expect(answers.filter(({ errcode }) => errcode === 0)).toHaveLength(1);
  });

  test('a busy WeChat uses no code up', async () => {
    const code = stack.accounts.code('phone', 'oPerson');
    stack.accounts.answerWith('getPhoneNumber', -1, 'system error', 2);
    expect(await exchange(code)).toMatchObject({ errcode: -1 });
    expect(await exchange(code)).toMatchObject({ errcode: -1 });
    expect(await exchange(code)).toMatchObject({ errcode: 0 });
  });
});

describe('stable_token', () => {
  const request = (more: object = {}) =>
    weixin(stack, '/cgi-bin/stable_token', {
      grant_type: 'client_credential',
      appid: app.appId,
      secret: app.appSecret,
      ...more,
    });

  test('the token stays the same until five minutes before its end', async () => {
    const first = await request();
    expect(first).toEqual({ access_token: expect.any(String), expires_in: 7200 });
    stack.clock.advance(TOKEN_LIFE_MS - 300_001);
    expect((await request()).access_token).toBe(first.access_token);
    stack.clock.advance(1);
    const second = await request();
    expect(second).toEqual({ access_token: expect.any(String), expires_in: 7200 });
    expect(second.access_token).not.toBe(first.access_token);
    expect(stack.tokens.faultOf(first.access_token!)).toBeUndefined();
    stack.clock.advance(300_000);
    expect(stack.tokens.faultOf(first.access_token!)).toMatchObject({ errcode: 42001 });
    expect(stack.tokens.faultOf(second.access_token!)).toBeUndefined();
  });

  test('a forced refresh ends the token before it', async () => {
    const first = await request();
    const second = await request({ force_refresh: true });
    expect(second.access_token).not.toBe(first.access_token);
    expect(stack.tokens.faultOf(first.access_token!)).toMatchObject({ errcode: 40001 });
  });

  test.each([
    ['another kind', { grant_type: 'password' }, 40002],
    ['another app', { appid: 'wx0' }, 40013],
    ['a wrong secret', { secret: 'wrong' }, 40125],
    ['no secret', { secret: undefined }, 40125],
  ])('%s is refused', async (_why, more, errcode) => {
    expect(await request(more)).toMatchObject({ errcode });
  });

  test('a stack without a secret refuses every request', async () => {
    const other = await testStack({ timers: false, appId: app.appId });
    const body = { grant_type: 'client_credential', appid: app.appId, secret: undefined };
    expect(other.tokens.give(body)).toMatchObject({ errcode: 40125 });
    await other.close();
  });
});

describe('checkrealnameinfo', () => {
  const token = () => {
    const body = { grant_type: 'client_credential', appid: app.appId, secret: app.appSecret };
    return String((stack.tokens.give(body) as Answer).access_token);
  };
  const check = (more: object = {}, accessToken = token()) =>
    weixin(stack, `/intp/realname/checkrealnameinfo?access_token=${accessToken}`, {
      openid: 'oPerson',
      real_name: person.name,
      cred_id: person.credId,
      cred_type: '1',
      code: stack.accounts.code('realName', 'oPerson'),
      ...more,
    });

  test('the person of the account is known by name and card', async () => {
    expect(await check()).toEqual({
      errcode: 0,
      errmsg: 'ok',
      verify_openid: 'V_OP_NM_MA',
      verify_real_name: 'V_NM_ID_MA',
    });
    expect(await check({ cred_id: '429999198605170031' })).toMatchObject({
      verify_openid: 'V_OP_NM_MA',
      verify_real_name: 'V_NM_ID_UM',
    });
    const other = await check({ real_name: '王立华' });
    expect(other).toMatchObject({ verify_openid: 'V_OP_NM_UM' });
    expect(other).not.toHaveProperty('verify_real_name');
  });

  test('an account that never gave WeChat a name is not known', async () => {
    stack.accounts.set('oPerson', { realName: null });
    expect(await check()).toEqual({ errcode: 0, errmsg: 'ok', verify_openid: 'V_OP_NA' });
  });

  test('a code works once, within five minutes, for its own account', async () => {
    const code = stack.accounts.code('realName', 'oPerson');
    expect(await check({ code })).toMatchObject({ errcode: 0 });
    expect(await check({ code })).toMatchObject({ errcode: 80113 });
    const late = stack.accounts.code('realName', 'oPerson');
    stack.clock.advance(CODE_LIFE_MS);
    expect(await check({ code: late })).toMatchObject({ errcode: 80113 });
    expect(await check({ openid: 'oOther' })).toMatchObject({ errcode: 80113 });
    expect(await check({ code: 'invented' })).toMatchObject({ errcode: 80111 });
    const phone = stack.accounts.code('phone', 'oPerson');
    expect(await check({ code: phone })).toMatchObject({ errcode: 80111 });
  });

  test.each([{ openid: '' }, { real_name: 7 }, { cred_id: undefined }, { cred_type: '2' }])(
    'a missing or wrong field is refused: %p',
    async more => {
      expect(await check(more)).toMatchObject({ errcode: 40097 });
    },
  );

  test('a valid access token is required', async () => {
    expect(await check({}, '')).toMatchObject({ errcode: 41001 });
    expect(await check({}, 'invented')).toMatchObject({ errcode: 40001 });
    const before = token();
    stack.tokens.revoke();
    expect(await check({}, before)).toMatchObject({ errcode: 40001 });
    const over = token();
    stack.clock.advance(TOKEN_LIFE_MS);
    expect(await check({}, over)).toMatchObject({ errcode: 42001 });
  });

  test('a busy WeChat answers with its error', async () => {
    stack.accounts.answerWith('checkrealnameinfo', -1, 'system error');
    const code = stack.accounts.code('realName', 'oPerson');
    expect(await check({ code })).toMatchObject({ errcode: -1 });
    expect(await check({ code })).toMatchObject({ errcode: 0 });
  });
});
