import { readdirSync } from 'node:fs';
import { lookAtOnce } from './looks';
import { openedForFile } from './opened';

const GALLERY = '/gallery/index';
const ACCOUNT = 'demo-wang-lihua';
const { phone } = openedForFile();

/** The parts by file, such as `staff/Chip` for one of staff’s. */
const partsIn = (folder: string, before = ''): string[] =>
  readdirSync(folder)
    .filter(file => file.endsWith('.tsx'))
    .map(file => before + file.replace(/\.tsx$/, ''));

async function opened() {
  const one = (await phone(ACCOUNT)).phone;
  await one.open(GALLERY);
  await one.page.locator('[data-part="BottomBar"]').waitFor();
  return one;
}

test('every part is shown on the picture page', async () => {
  const one = await opened();
  const shown = await one.page
    .locator('[data-part]')
    .evaluateAll(parts => parts.map(part => part.getAttribute('data-part')));
  const parts = [...partsIn('src/parts'), ...partsIn('src/parts/staff', 'staff/')];
  expect(shown.sort()).toEqual(parts.sort());
}, 120_000);

test('no part scrolls sideways, is too small to tap, cut off or hard to read, in any view', async () => {
  const one = await opened();
  const found = await lookAtOnce(one, 'parts');
  await one.page.getByRole('switch', { name: '长辈版' }).first().click();
  found.push(...(await lookAtOnce(one, 'parts', true)));
  expect(found).toEqual([]);
}, 240_000);
