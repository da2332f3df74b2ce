import { planFollowUp } from '../../../types/calling/planFollowUp';
import { check, emptyForm, mistakesAt, type PlanForm, toInput } from './planForm';

const TODAY = '2026-11-22';
const referred: PlanForm = {
  ...emptyForm,
  name: '王小明',
  phone: '13800001234',
  sex: 'male',
  department: '产科',
  unit: '城关镇卫生院',
  dueOn: '2026-11-25',
};
const checked: PlanForm = { ...referred, kind: 'healthCheck', date: '2026-11-20' };

test.each([referred, checked])('R15: a $kind in the form is accepted by the contract', draft => {
  expect(check(draft, TODAY)).toEqual({});
  const sent = { requestId: 'plan-0001', ...toInput(draft) };
  expect(planFollowUp.input.safeParse(sent).success).toBe(true);
});

test('R15: a visit at home after a stay is accepted by the contract', () => {
  const visit: PlanForm = {
    ...emptyForm,
    ...{ kind: 'homeVisit', dischargeId: 'stay-1', department: '产科', dueOn: '2026-11-24' },
    ...{ who: '王护士', text: '看伤口', by: 'nurse' },
  };
  expect(check(visit, TODAY)).toEqual({});
  const sent = { requestId: 'plan-0001', ...toInput(visit) };
  expect(planFollowUp.input.safeParse(sent).success).toBe(true);
  expect(Object.keys(check({ ...visit, who: '', text: '' }, TODAY)).sort()).toEqual([
    'text',
    'who',
  ]);
});

test('every missing field says what to do', () => {
  expect(check(emptyForm, TODAY)).toEqual({
    name: '请填写姓名',
    phone: '请填写电话号码',
    department: '请选科室',
    unit: '请写单位名称',
    dueOn: '请选日期，不早于今天',
  });
  expect(Object.keys(check({ ...emptyForm, kind: 'healthCheck' }, TODAY)).sort()).toEqual([
    'date',
    'department',
    'name',
    'phone',
  ]);
});

test('impossible days and an invalid number are reported', () => {
  expect(check({ ...referred, dueOn: '2026-11-21' }, TODAY)).toEqual({
    dueOn: '请选日期，不早于今天',
  });
  expect(check({ ...checked, date: '2026-11-23' }, TODAY)).toEqual({
    date: '请选体检日期，不晚于今天',
  });
  expect(Object.keys(check({ ...referred, number: '1101' }, TODAY))).toEqual(['number']);
});

test('problems found by the hospital are shown at their fields', () => {
  const message = '电话号码不对';
  expect(mistakesAt([{ path: 'person.phone', message }])).toEqual({ phone: message });
  expect(mistakesAt([{ path: 'person.document.number', message }])).toEqual({ number: message });
});
