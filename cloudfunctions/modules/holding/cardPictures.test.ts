import { at, HOUR } from '../../../domain/time/time';
import { withCard } from '../../../local/accounts/cards.testkit';
import { hospitalForEach, person, wish } from '../../../tests/hospital';
import { put } from '../../../tests/hospital/files';
import { openCardPicture } from '../../../types/holding/openCardPicture';
import { readCardPicture } from '../../../types/holding/readCardPicture';
import { viewPrivacy } from '../../../types/privacy/viewPrivacy';
import { removeFiles } from '../files/jobs/removeFiles';

const hospital = hospitalForEach({ now: at('2026-11-20', '09:00') });
const { name, document } = person(1);
const id = 'number' in document ? document.number : '';

/** The first bytes of a PNG, which are all that is checked here. */
const picture = Buffer.alloc(40);
picture.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const card = withCard(picture, { side: 'front', name, id });

beforeEach(() => {
  process.env.YUEHAO_CARD_OCR = 'on';
});
afterEach(() => {
  delete process.env.YUEHAO_CARD_OCR;
});

/** A picture in the storage, as an account's phone uploads it. */
async function uploaded(content: Buffer, account = 'wang'): Promise<string> {
  const { path } = await hospital.value(openCardPicture, { requestId: wish() }, account);
  return put(hospital, path, content, account);
}
const isThere = (fileId: string) => {
  const { files } = hospital.stack;
  return files.has(files.pathOf(fileId) ?? '');
};
/** Why a picture was not read. */
async function why(fileId: string, account = 'wang'): Promise<unknown> {
  const answer = await hospital.call(readCardPicture, { fileId }, account);
  return answer.ok ? 'read' : answer.refusal.facts;
}

test('R1: name and number are read from the picture, and the picture is deleted', async () => {
  const fileId = await uploaded(card);
  expect(await isThere(fileId)).toBe(true);
  expect(await hospital.value(readCardPicture, { fileId }, 'wang')).toEqual({ name, number: id });
  expect(await isThere(fileId)).toBe(false);
  // A repeated request shows that neither the picture nor its content was kept.
  expect(await why(fileId)).toEqual({ why: 'gone' });
  expect(JSON.stringify(await hospital.all('files'))).not.toContain(id);
});

test.each([
  ['blurred', withCard(picture, { side: 'blurred' }), 'unclear'],
  ['the other side', withCard(picture, { side: 'back' }), 'back'],
  ['no card', picture, 'noCard'],
  ['no picture', Buffer.from('text'), 'notPicture'],
  ['larger than WeChat takes', Buffer.concat([card, Buffer.alloc(2 * 1024 * 1024)]), 'tooLarge'],
] as const)(
  '%s: the person is told what to do, and the picture is gone too',
  async (_, content, told) => {
    const fileId = await uploaded(content);
    expect(await why(fileId)).toEqual({ why: told });
    expect(await isThere(fileId)).toBe(false);
  },
);

test.each([
  [101003, 'not enough market quota', 'quotaUsed'],
  [48001, 'api unauthorized', 'unavailable'],
  [-1, 'system error', 'unavailable'],
])('WeChat says %d %s', async (errcode, errmsg, told) => {
  const fileId = await uploaded(card);
  hospital.stack.accounts.answerWith('idcard', errcode, errmsg);
  expect(await why(fileId)).toEqual({ why: told });
  expect(await isThere(fileId)).toBe(false);
});

test('only the account that uploaded the picture can have it read; readings count as tries of adding a patient (R20)', async () => {
  const fileId = await uploaded(card);
  expect(await why(fileId, 'li')).toEqual({ why: 'gone' });
  expect(await isThere(fileId)).toBe(true);
  for (let n = 0; n < 10; n++) await hospital.call(readCardPicture, { fileId }, 'wang');
  expect(await hospital.refusal(readCardPicture, { fileId }, 'wang')).toBe('TOO_MANY');
});

test('an abandoned picture is deleted', async () => {
  const fileId = await uploaded(card);
  hospital.at(at('2026-11-20', '09:00') + 2 * HOUR + 1);
  await removeFiles.run(Date.now(), () => true);
  expect(await isThere(fileId)).toBe(false);
});

test('off unless it is switched on: no page offers it, and nothing is uploaded', async () => {
  expect((await hospital.value(viewPrivacy, {}, 'wang')).readsCards).toBe(true);
  delete process.env.YUEHAO_CARD_OCR;
  expect((await hospital.value(viewPrivacy, {}, 'wang')).readsCards).toBe(false);
  expect(await hospital.refusal(openCardPicture, { requestId: wish() }, 'wang')).toBe(
    'CARD_UNREAD',
  );
  expect(await why('cloud://any')).toEqual({ why: 'off' });
});
