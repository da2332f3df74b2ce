import { createHash } from 'node:crypto';
import { privacyNotice } from './notice';

/**
 * The fingerprint of the words of each version. The words of a version that people agreed to never
 * change (R25).
 */
const versions: Record<number, string> = {
  1: '54ccb74a0d535ec1',
  2: 'c13d235a59eec258',
};

test('words and version belong together: new words are a new version', () => {
  const { version, ...words } = privacyNotice;
  const fingerprint = createHash('sha256').update(JSON.stringify(words)).digest('hex');
  expect(fingerprint.slice(0, 16)).toBe(versions[version]);
  expect(Math.max(...Object.keys(versions).map(Number))).toBe(version);
});

test('the notice names what the law asks for, and who can read in fact', () => {
  const words = JSON.stringify(privacyNotice);
  for (const word of ['身份信息', '健康信息', '监护人', '腾讯云', '微信', '导诊台', '注销', '投诉'])
    expect(words).toContain(word);
});
