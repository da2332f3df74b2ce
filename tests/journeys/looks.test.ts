import { everyPage } from './everyPage';
import { look } from './looks';
import { pagesOn } from './pages';
import { LONGEST_NAME, OFFICE_AFTERWARDS, SESSION } from './shown';

const opened = everyPage();

test('a form with many mistakes and a refused confirmation pass the layout checks', async () => {
  const { phone, appointmentId } = await opened();
  const on = pagesOn(phone);
  await phone.open('patient');
  await on.patientForm.type({ name: '王', number: '123', phone: '12' });
  await on.patientForm.save();
  await phone.sees('有几项还要改一下');
  const found = await look(phone, 'patient, mistakes');
  await phone.open(`confirm?sessionId=${SESSION}&slot=1`);
  await phone.page.getByRole('radio', { name: LONGEST_NAME }).click();
  await on.confirm.submit();
  await on.confirm.refusal('同一天同一科室最多预约').waitFor();
  // The notice from before the refusal says the same, and is not shown beside it.
  const ways = phone.page.getByRole('button', { name: '看我的预约' }).filter({ visible: true });
  expect(await ways.count()).toBe(1);
  found.push(...(await look(phone, 'confirm, refused')));
  await phone.open(`appointment?appointmentId=${appointmentId}`);
  await on.appointment.cancel();
  await phone.sees('取消这个预约？');
  found.push(...(await look(phone, 'question')));
  expect(found).toEqual([]);
  await phone.close();
});

test('the elder view is used on every page, in the charts too', async () => {
  const { phone } = await opened(OFFICE_AFTERWARDS);
  await phone.open('me');
  await phone.page.getByRole('switch', { name: '长辈版' }).click();
  await phone.sees('已打开');
  const found = await look(phone, 'me', true);
  await phone.open('/statistics/figures/index');
  await phone.sees('补录以前的月份');
  found.push(...(await look(phone, 'figures', true)));
  const page = phone.page.locator('.taro_page:visible .page');
  expect(await page.getAttribute('class')).toContain('page-elder');
  expect(found).toEqual([]);
  await phone.close();
});
