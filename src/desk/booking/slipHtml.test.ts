import { at } from '../../../domain/time/time';
import { slipHtml } from './slipHtml';

const booking = {
  ...{ patientName: '测试<庚>', date: '2026-11-25', start: '08:30', end: '09:00', number: 5 },
  ...{ department: { name: '口腔科' }, doctor: { name: '徐家伟' }, room: '2楼12诊室' },
  ...{ code: 'XZ4VZGH49M', reportBy: at('2026-11-25', '10:00') },
};

test('a printed card shows the date, since "tomorrow" is wrong the next day; typed text becomes no tag', () => {
  const page = slipHtml(booking as never, { name: '约号医院', telephone: '0000-88000100' });
  expect(page).toContain('11月25日 周三 08:30–09:00');
  expect(page).toContain('>10:00<');
  expect(page).not.toMatch(/今天|明天|<庚>/);
  expect(page).toContain('来不了请打电话取消：0000-88000100');
});
