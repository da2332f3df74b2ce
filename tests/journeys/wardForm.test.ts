import { enterDischarge } from '../../types/discharges/enterDischarge';
import { templateNamed } from '../../types/notices/templates';
import { person } from './hospital';
import { openedForFile } from './opened';

const { hospital, phone, itIs } = openedForFile();
const OFFICE = 'demo-lin-yue';
const PATIENT = 'left-the-ward';
const OVERALL = '这次住院，您总体满意吗？';

/** Creates a patient discharged on Friday by the ward’s form. Returns the name. */
async function left(stay: string, n: number, document = ''): Promise<string> {
  const { name, phone: number } = person(n);
  const cells = {
    ...{ stay, name, sex: '女', document, phone: number, department: '产科' },
    ...{ diagnosis: '产后', dischargedOn: '2026-11-20', result: '好转', address: '解放路 1 号' },
  };
  await hospital().ask(enterDischarge, { cells }, OFFICE);
  return name;
}

test('R14: the ward’s form, from the message to questions that the caller skips; one on paper, recorded', async () => {
  await hospital().addPerson(PATIENT, 94);
  const name = await left('FORM-1', 94, person(94).document.number);
  await left('FORM-2', 95);
  const { phone: p, consents, cases: pages } = await phone(PATIENT);
  await consents.open();
  await consents.turnOn('看病后的评价');
  await p.sees(/“看病后的评价”会发到您的微信/);
  await itIs('2026-11-23', '19:00');
  await itIs('2026-11-23', '19:10');
  const { title } = templateNamed('survey');
  const messages = await hospital().stack.messages.list(PATIENT);
  const message = messages.find(each => each.title === title);
  await p.open(message?.page?.replace('pages/', '').replace('/index', ''));
  await p.sees(`${name}的住院`, /产科出院/, OVERALL);
  await pages.choose(OVERALL, '基本满意');
  await p.tap('表扬、建议、回电话（可不填）');
  await pages.write('想表扬谁', '护士周敏很耐心');
  await pages.write('意见和建议', '夜里太吵');
  await p.tap('提交评价');
  await p.sees('谢谢您的建议，我们会改进');

  // The praised nurse reads it.
  const { phone: nurse } = await phone('demo-zhou-min');
  await nurse.open('followup/voices');
  await nurse.press(nurse.page.getByRole('tab', { name: /表扬我的/ }).filter({ visible: true }));
  await nurse.sees('护士周敏很耐心');

  const { phone: office, followUp, cases } = await phone(OFFICE);
  await followUp.file('FORM-1');
  await office.sees('住院问卷', /在微信里填的/, '夜里太吵');
  await followUp.toCall();
  await followUp.reached();
  await office.sees('患者已在问卷里评价过，这些不用再问');
  await office.seesNot('对医院满意吗');

  await followUp.file('FORM-2');
  await office.tap('登记纸质问卷');
  await cases.submit('登记问卷');
  await office.sees('请选问卷怎么来的');
  await cases.choose('问卷怎么来的', '邮寄');
  await cases.choose(OVERALL, '满意');
  await cases.submit('登记问卷');
  await office.sees('随访记录', /邮寄来的/);
});

test('R15: a home visit, planned from the file, is on the list of its day', async () => {
  const name = await left('HOME-1', 96);
  const { phone: office, followUp, cases } = await phone(OFFICE);
  await followUp.file('HOME-1');
  await office.tap('安排上门');
  await office.settled();
  await cases.submit('登记');
  await office.sees('请写谁去', '请写去做什么');
  await cases.write('谁去', '王护士');
  await followUp.date('哪天去', '2026-11-24');
  await cases.write('去做什么', '看伤口');
  await cases.submit('登记');
  await office.sees('上门：王护士');
  await itIs('2026-11-24', '09:00');
  await followUp.open();
  await followUp.search(name);
  await office.sees('上门：王护士', /产科 · 上门随访 · 11月24日上门/);
});
