import { accounts } from './people';
import { weChatAccounts } from './weChatAccounts';

const known = weChatAccounts(__dirname);

test('each person of the bar has a mainland phone of their own', () => {
  const numbers = known.map(({ phone }) => phone?.number ?? '');
  for (const number of numbers) expect(number).toMatch(/^199\d{8}$/);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('every patient has the phone and the name that WeChat knows', () => {
  for (const { openid, patients } of accounts.main) {
    const { name, phone, document } = patients[0]!;
    expect(known.find(each => each.openid === openid)).toEqual({
      openid,
      phone: { number: phone, countryCode: '86' },
      realName: { name, credId: 'number' in document && document.number },
    });
  }
});

test('WeChat knows the newcomer by a card of their own, and the staff by no name', () => {
  const newcomer = known.find(({ openid }) => openid === 'demo-li-siyuan');
  const cards = [...accounts.main, ...accounts.others].flatMap(({ patients }) =>
    patients.map(({ document }) => JSON.stringify(document)),
  );
  expect(newcomer?.realName).toEqual({ name: '李思源', credId: expect.stringMatching(/^429999/) });
  expect(cards.join()).not.toContain(newcomer?.realName?.credId);
  expect(known.filter(({ realName }) => !realName).map(({ openid }) => openid)).toEqual([
    'demo-zhou-min',
    'demo-wu-jianguo',
    'demo-hu-changqing',
    'demo-lin-yue',
  ]);
});
