import { everyPage } from './everyPage';
import { look } from './looks';
import { pagesOn } from './pages';
import { LONGEST_NAME, SESSION } from './shown';

const opened = everyPage(false);

test('a form full of mistakes and a refused confirmation look as good', async () => {
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
  found.push(...(await look(phone, 'confirm, refused')));
  await phone.open(`appointment?appointmentId=${appointmentId}`);
  await on.appointment.cancel();
  await phone.sees('取消这个预约？');
  found.push(...(await look(phone, 'question')));
  expect(found).toEqual([]);
  await phone.close();
});
