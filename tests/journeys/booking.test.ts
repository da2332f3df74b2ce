import { addPatient } from '../../types/holding/addPatient';
import { moment, person } from './hospital';
import { openedForFile } from './opened';

const { hospital, phone } = openedForFile();

const appointmentsOf = (account: string) => hospital().all('appointments', { account });

test('a first visit: books for oneself, sees the code, cancels, books the same place again', async () => {
  const { phone: p, ...on } = await phone('demo-li-siyuan');
  await p.open();
  await on.home.book();
  await on.departments.choose('口腔科');
  await on.department.choose('徐家伟');
  await on.doctor.choose('14:30');
  await p.sees('还没有就诊人', '明天 11月24日 周二', '14:30–15:00', '2楼12诊室');
  await on.confirm.addPatient();
  await p.sees('谁看得到', '同意保存我的身份信息');
  await on.patientForm.agree();

  const { number } = person(1).document;
  const wrong = number.slice(0, -1) + (number.endsWith('0') ? '1' : '0');
  await on.patientForm.type({ name: '李思源', number: wrong, phone: '19900005001' });
  await on.patientForm.save();
  await on.patientForm.mistake('证件号码有一位写错了').waitFor();
  expect(await on.patientForm.typed('name')).toBe('李思源');
  expect(await on.patientForm.typed('number')).toBe(wrong);
  expect(await on.patientForm.typed('phone')).toBe('19900005001');
  await on.patientForm.type({ number });
  await on.patientForm.save();

  await p.sees('预约须知', '李思源', /今天 15:00 前可以免费取消或改约/);
  expect((await on.confirm.chosen())[0]).toMatch(/李思源/);
  await on.confirm.submit();

  await p.sees('预约成功', '待就诊', '明天 11月24日 周二', '2楼12诊室');
  await p.sees(/最晚 16:30 前到导诊台报到/);
  const first = await on.appointment.number();
  expect(first).toBe(1);
  const letters = await on.appointment.letters();
  expect(letters).toMatch(/^[0-9A-Z]{6,}$/);
  expect(await on.appointment.scanned()).toBe(letters);

  await on.appointment.home();
  await on.home.seen();
  await on.home.appointments();
  await p.sees('口腔科 · 徐家伟 主治医师', '李思源');
  await on.appointments.cancel();
  expect(await p.answer('先不取消')).toContain('现在取消不记违约');
  await p.sees('待就诊');
  await on.appointments.cancel();
  await p.answer('确定取消');
  await p.sees('没有待就诊的预约');
  await on.appointments.past();
  await p.sees('已取消');
  await p.tap('查看详情');
  await p.sees(/已于.*取消，号已经退回/);

  await on.appointment.again();
  await on.doctor.choose('14:30');
  await on.confirm.submit();
  await p.sees('预约成功');
  // The returned number went behind the slot’s four, so the next one is given now.
  expect(await on.appointment.number()).toBe(first + 1);
  expect(await on.appointment.letters()).not.toBe(letters);
  const kept = await appointmentsOf('demo-li-siyuan');
  expect(kept.map(({ status }) => status).sort()).toEqual(['booked', 'cancelled']);
});

test('two taps on 确认预约 are one appointment', async () => {
  await hospital().addPerson('twice', 2);
  const { phone: p, ...on } = await phone('twice');
  await p.open('doctor?doctorId=D031&date=2026-11-24');
  await on.doctor.choose('09:00');
  await p.sees('测试丙');
  await on.confirm.submitTwice();
  await p.sees('预约成功');
  expect(await appointmentsOf('twice')).toHaveLength(1);
});

test('a lost answer: it is reported, everything is kept, and the next try finds the same appointment', async () => {
  await hospital().addPerson('lost', 3);
  const { phone: p, ...on } = await phone('lost');
  await p.open('doctor?doctorId=D031&date=2026-11-24');
  await on.doctor.choose('09:30');
  await p.sees('测试丁');
  await p.page.getByRole('radio', { name: '复诊' }).click();
  // The hospital books, but its answer does not arrive.
  await p.page.route(
    '**/call/patient',
    async route => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await on.confirm.submit();
  await on.confirm.refusal('没有等到回音').waitFor();
  await p.sees(/请再试一次，不会重复办理/);
  expect(await appointmentsOf('lost')).toHaveLength(1);
  expect((await on.confirm.chosen()).join()).toMatch(/测试丁.*复诊/s);
  await on.confirm.submit();
  await p.sees('预约成功');
  const [only, ...more] = await appointmentsOf('lost');
  expect(more).toEqual([]);
  expect(await on.appointment.letters()).toBe(only!.code);
});

test('moves to another slot in one step; after 15:00 it shows the cost, and refuses a move with a remedy', async () => {
  await hospital().bookFor('mover', 4, 'S-20261124-D033-am', 1);
  const { phone: p, ...on } = await phone('mover');
  await p.open('appointments');
  await on.appointments.show();
  await on.appointment.move();
  await p.sees(/正在改约。原来约的是 明天 11月24日/, '现在约的');
  await on.doctor.choose('10:00');
  await p.sees('原来', '改到', '10:00–10:30');
  await on.confirm.submitMove();
  await p.sees('改约成功', '10:00');
  const moved = await appointmentsOf('mover');
  expect(moved.filter(({ live }) => live).map(({ start }) => start)).toEqual(['10:00']);

  // The page for a move is open when 15:00 passes.
  await on.appointment.move();
  await on.doctor.day('11月27日');
  await on.doctor.choose('14:30');
  await p.sees('确认改约');
  hospital().at(moment('2026-11-23', '15:00'));
  await on.confirm.submitMove();
  await on.confirm.refusal('改约须在 11月23日 周一 15:00 前').waitFor();
  await p.sees('不能来的话请取消预约，再约其他日期');
  await p.tap('看我的预约');

  await p.sees('10:00', /现在取消记违约一次/);
  await on.appointments.cancel();
  expect(await p.answer('先不取消')).toMatch(/现在取消记违约一次/);
  expect((await appointmentsOf('mover')).filter(({ live }) => live)).toHaveLength(1);
  await on.appointments.cancel();
  await p.answer('确定取消');
  await p.sees('没有待就诊的预约');
  await on.appointments.past();
  await p.tap('查看详情');
  await p.sees(/记违约一次/);
});

test('a slot that cannot be booked shows the reason, and cannot be tapped', async () => {
  const { store } = hospital().stack;
  const [soldOut] = await hospital().all('sessions', { left: 0 });
  const stopped = 'S-20261127-D002-am';
  await store.update('sessions', {
    filter: { _id: stopped },
    update: { $set: { state: 'stopped' } },
    multi: false,
  });
  for (const n of [20, 21]) await hospital().bookFor(`filler-${n}`, n, 'S-20261125-D002-am', 0);
  hospital().at(moment('2026-11-23', '07:30'));
  const { phone: p, ...on } = await phone('looker');
  const noSlots = async () =>
    expect(await p.page.getByRole('button', { name: /^\d\d:\d\d/ }).count()).toBe(0);

  const { doctor, date } = soldOut as { doctor: { id: string }; date: string };
  await p.open(`doctor?doctorId=${doctor.id}&date=${date}`);
  await p.sees('约满', /这次门诊已经约满。可以候补/);
  await noSlots();

  await p.open('doctor?doctorId=D015&date=2026-11-23');
  await p.sees('已截止', /预约已于.*11月22日 周日 14:00 截止/, /当天可以到医院现场挂号/);
  await noSlots();

  await p.open('doctor?doctorId=D015&date=2026-11-30');
  await p.sees('未开放', /今天 08:00 开始预约/);
  await noSlots();

  await p.open('doctor?doctorId=D002&date=2026-11-27');
  await p.sees('停诊', '医生这次停诊了，请选别的日期');
  await noSlots();

  await on.doctor.day('11月25日');
  const full = on.doctor.slot('08:00.*约满');
  await full.waitFor();
  expect(await full.getAttribute('aria-disabled')).toBe('true');
  await full.click({ force: true });
  await on.doctor.choose('08:30');
  await p.sees('08:30–09:00', '预约须知');
});

test('another patient takes the last place before 确认预约: the message and the remedy are shown, nothing is lost', async () => {
  const session = 'S-20261124-D021-pm';
  await hospital().bookFor('early', 5, session, 2);
  await hospital().addPerson('late', 6);
  await hospital().agree('late');
  await hospital().ask(addPatient, person(7), 'late');
  const { phone: p, ...on } = await phone('late');
  await p.open('doctor?doctorId=D021&date=2026-11-24');
  await on.doctor.choose('15:30');
  await p.page.getByRole('radio', { name: person(7).name }).click();
  await p.page.getByRole('radio', { name: '复诊' }).click();
  await hospital().bookFor('quicker', 8, session, 2);
  await on.confirm.submit();
  await on.confirm.refusal('这个时段刚刚约满').waitFor();
  await p.sees(/还有 \d+ 个号，请换一个时段/);
  expect((await on.confirm.chosen()).join()).toMatch(/测试辛.*复诊/s);
  await p.tap('换一个时段');
  await on.doctor.slot('15:30.*约满').waitFor();
  await on.doctor.choose('16:00');
  await on.confirm.submit();
  await p.sees('预约成功');
});

test('the way to a doctor: by initials, by complaint, by a favourite doctor', async () => {
  const { phone: p, ...on } = await phone('demo-who-searches');
  await p.open('departments');
  await on.departments.search('xjw');
  await p.tap(/^徐家伟/);
  await p.tap('收藏医生');
  await p.sees('已收藏');
  await p.open('departments');
  await p.sees('常看的医生', /徐家伟 主治医师/);
  await on.departments.search('胸口疼');
  await p.sees('请马上到医院急诊，或拨打 120。');
  await on.departments.search('没有这一科');
  await p.sees('没有找到“没有这一科”');
  await p.tap('看全部科室');
  await on.departments.which();
  await p.tap(/^骨头、关节和腰/);
  await p.sees('膝盖、关节疼');
  await p.tap(/^肾脏免疫风湿科/);
  await on.department.choose('夏小红');
});

test.each([
  ['home', '还没有要看的预约'],
  ['appointments', '没有待就诊的预约'],
  ['departments', '口腔科'],
  ['department?departmentId=K08', '黄振华'],
  ['doctor?doctorId=D031', '看同科室其他医生'],
  ['confirm?sessionId=S-20261124-D031-am&slot=0', '预约须知'],
  ['patients', '还没有就诊人'],
  ['notice', '什么时候可以约'],
  ['desk/today', '这里是医院员工用的'],
])(
  'without a network %s says so; trying again shows the placeholder, then the content',
  async (page, words) => {
    const { phone: p } = await phone('offline');
    await p.loseNetwork();
    await p.open(page);
    await p.sees('网络没有连上', '请检查手机网络后再试一次');
    await p.findNetwork();
    const release = await p.holdAnswers();
    await p.tap('再试一次');
    await p.seesSkeleton();
    release();
    await p.sees(words);
  },
);
