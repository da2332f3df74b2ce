import { at } from '../../../domain/time/time';
import { wish } from '../../../tests/hospital';
import { fillMonth, hospitalWithFigures, sumFigures } from '../../../tests/hospital/month';
import { exportSummary } from '../../../types/figures/exportSummary';
import { listSummaryCases } from '../../../types/figures/listSummaryCases';
import { saveSummary } from '../../../types/figures/saveSummary';
import { viewSummary } from '../../../types/figures/viewSummary';
import { openNewCase } from '../cases';

const hospital = hospitalWithFigures();
const month = '2026-11';
const words = '家属反映缴费排队久，收费处加开了一个窗口。';

const complain = (id: string, kind: 'fees' | 'attitude', day: string) =>
  openNewCase(
    {
      ...{ id, kind, text: '缴费排队太久', source: { kind: 'desk' as const } },
      department: { id: 'K01', name: '产科' },
    },
    at(day, '10:00'),
  );
const view = (of = month) => hospital.value(viewSummary, { month: of }, 'office');
const made = async (form: 'html' | 'docx', of = month) => {
  const { contentBase64, fileName } = await hospital.value(
    exportSummary,
    { month: of, form },
    'office',
  );
  return { fileName, bytes: Buffer.from(contentBase64!, 'base64') };
};

test('R18: the month on one page: compared with last month and last year, with the cases the office chose, printed and as DOCX', async () => {
  await fillMonth(hospital);
  await complain('c1', 'fees', '2026-11-24');
  await complain('c2', 'fees', '2026-11-25');
  await complain('c0', 'attitude', '2026-10-30');
  await sumFigures(hospital);
  const { cases } = await hospital.value(listSummaryCases, { month }, 'office');
  expect(cases.map(({ caseId }) => caseId)).toEqual(expect.arrayContaining(['c2', 'c1']));
  expect(cases.map(({ caseId }) => caseId)).not.toContain('c0');
  const input = {
    ...{ requestId: wish(), month, revision: 0, note: '下月抓收费窗口' },
    cases: [{ caseId: 'c1', text: words }],
  };
  const saved = await hospital.value(saveSummary, input, 'office');
  expect(saved).toMatchObject({ revision: 1, told: [{ caseId: 'c1', text: words }] });
  // A repeated request is saved once; a member who started from an older version is refused.
  expect(await hospital.value(saveSummary, input, 'office')).toMatchObject({ revision: 1 });
  const late = { ...input, requestId: wish() };
  expect(await hospital.refusal(saveSummary, late, 'office')).toBe('FIGURES_SUMMARY_CHANGED');
  const gone = { ...input, requestId: wish(), revision: 1, cases: [{ caseId: 'x', text: words }] };
  expect(await hospital.refusal(saveSummary, gone, 'office')).toBe('CASE_UNKNOWN');

  const { before, yearBefore, sums, said } = await view();
  expect([before.month, yearBefore.month]).toEqual(['2026-10', '2025-11']);
  expect(yearBefore.sums).toBeUndefined();
  expect(said.flatMap(({ sentences }) => sentences).join()).toContain('收费');
  const { fileName, bytes } = await made('html');
  expect(fileName).toBe('随访与意见小结-2026-11.html');
  const page = bytes.toString();
  expect(page).toContain(`<td>出院人数</td><td>${sums.discharged ?? 0}</td>`);
  for (const each of [words, '下月抓收费窗口', '2026年11月', '2025年11月', '—'])
    expect(page).toContain(each);

  const document = await made('docx');
  expect(document.fileName).toMatch(/\.docx$/);
  const { unzipSync, strFromU8 } = await import('fflate');
  const xml = strFromU8(unzipSync(new Uint8Array(document.bytes))['word/document.xml']!);
  for (const each of [words, '下月抓收费窗口', '出院人数']) expect(xml).toContain(each);
});

test('R18: a month without figures says so, on the page and on paper', async () => {
  const { rows, said, revision } = await view('2026-08');
  expect({ rows, said, revision }).toEqual({ rows: [], said: [], revision: 0 });
  expect((await made('html', '2026-08')).bytes.toString()).toContain('2026年8月还没有数字');
});
