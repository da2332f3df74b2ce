import type { Stack } from '../../local';
import { book } from '../../types/booking/book';
import { addPatient } from '../../types/holding/addPatient';
import { viewSurvey } from '../../types/surveys/viewSurvey';
import { listDepartments } from '../../types/timetable/listDepartments';
import { viewDepartment } from '../../types/timetable/viewDepartment';
import { viewDoctor } from '../../types/timetable/viewDoctor';
import { checkIn } from '../../types/visits/checkIn';
import { type CompiledHospital, openCompiledHospital } from './hospital';
import { type App, launch } from './runner';

const moment = (date: string, time: string) => Date.parse(`${date}T${time}+08:00`);

let stack: Stack;
let proveHoldings: CompiledHospital['proveHoldings'];
let ask: CompiledHospital['ask'];
let app: App | undefined;
let appointmentId: string;

/** A visit on 25 November: booked, come, and it is evening. */
beforeAll(async () => {
  ({ stack, ask, proveHoldings } = await openCompiledHospital(
    moment('2026-11-23', '09:00'),
    { office: { name: '门诊办', roles: ['desk', 'outpatientOffice'] } },
    { department: '产科' },
  ));
  const document = { kind: 'residentIdentityCard' as const, number: '11010519491231002X' };
  const { patient } = await ask(
    addPatient,
    { name: '韩梅梅', phone: '13800138000', document },
    'anna',
  );
  await proveHoldings();
  const { departments } = await ask(listDepartments, {}, 'anna');
  const { doctors } = await ask(viewDepartment, { departmentId: departments[0]!.id }, 'anna');
  const { sessions } = await ask(viewDoctor, { doctorId: doctors[0]!.id }, 'anna');
  const session = sessions.find(({ state }) => state === 'open')!;
  const { index: slot } = session.slots.find(({ left }) => left > 0)!;
  const { patientId } = patient;
  const wish = { requestId: 'weapp-survey', patientId, sessionId: session.sessionId, slot };
  ({ appointmentId } = (await ask(book, wish, 'anna')).appointment);
  stack.clock.freeze(moment(session.date, '08:05'));
  await ask(checkIn, { appointmentId }, 'office');
  stack.clock.freeze(moment(session.date, '19:05'));
  await stack.invoke('clock', {});
});
afterEach(() => app?.close());
afterAll(() => stack?.close());

const open = async () => {
  app = await launch({
    dist: 'dist/weapp',
    now: () => stack.clock.now(),
    callFunction: async ({ name, data }) => (await stack.invoke(name, data, 'anna')).result,
  });
  return app;
};
const face = (question: number, choice: string) => ({
  selector: question === 0 ? '.big-face' : '.line-face',
  at: (question === 0 ? 0 : (question - 1) * 3) + ['满意', '基本满意', '不满意'].indexOf(choice),
});

test('R14: a survey is half filled, left, gone on with and handed in: a dissatisfied one is answered with a case', async () => {
  let on = await open();
  expect(on.text()).toContain('有 1 次就诊请您评价');
  await on.tap('有 1 次就诊请您评价');
  expect(on.current().title).toBe('就诊评价');
  expect(on.text()).toContain('韩梅梅的就诊');

  // Handing in asks for the one answer that is needed.
  await on.tap('提交评价');
  expect(on.text()).toContain('请先选总体满意不满意');

  await on.tap(face(2, '满意'));
  await on.tap(face(6, '不满意'));
  await on.back();
  await on.waitFor('有 1 次就诊请您评价');
  const { survey } = await ask(viewSurvey, { appointmentId }, 'anna');
  expect(survey).toMatchObject({
    state: 'open',
    begun: true,
    answers: { skill: 'satisfied', fees: 'dissatisfied' },
  });
  on.expectNoErrors();
  on.close();

  // It is another day, and the app is started again.
  on = await open();
  await on.switchTab('pages/me/index');
  await on.tap('就诊评价');
  expect(on.text()).toContain('填了一半');
  await on.tap('韩梅梅');
  expect(on.findAll('.chosen-dissatisfied')).toHaveLength(1);
  await on.tap(face(0, '不满意'));
  await on.type({ selector: 'textarea', at: 0 }, '多收了一次检查费');
  await on.waitFor('已保存，可以离开再回来');
  await on.tap('提交评价');
  await on.waitFor('让您不满意了，很抱歉');
  expect(on.text()).toContain('0000-88000203');
  expect(on.text()).toContain('多收了一次检查费');

  await on.tap('看办理进展');
  expect(on.current().title).toBe('意见详情');
  expect(on.text()).toContain('医院已收到');
  expect(on.text()).toMatch(/医院最晚 .*答复您/);
  expect(on.text()).toContain('不满意：总体、收费');
  on.expectNoErrors();
});
