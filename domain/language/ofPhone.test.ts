import { languageOfPhone } from './ofPhone';

test.each([
  ['zh_CN', 'zh-CN'],
  ['zh-CN', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['zh-Hans-HK', 'zh-CN'],
  ['', 'zh-CN'],
  ['zh_TW', 'zh-Hant'],
  ['zh_HK', 'zh-Hant'],
  ['zh-Hant-CN', 'zh-Hant'],
  ['en', 'en'],
  ['en-GB', 'en'],
  ['fr-FR', 'en'],
])('a phone set to %j starts in %s', (setting, language) => {
  expect(languageOfPhone(setting)).toBe(language);
});
