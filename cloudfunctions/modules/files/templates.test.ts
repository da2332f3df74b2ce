import { strFromU8, unzipSync } from 'fflate';
import { at } from '../../../domain/time/time';
import { bytesOf, fileOf, hospitalForEach, rosterCsv } from '../../../tests/hospital';
import { dischargesCsv } from '../../../tests/hospital/discharges';
import { importCallList } from '../../../types/callLists/importCallList';
import { importRoster } from '../../../types/changes/importRoster';
import { importDischarges } from '../../../types/discharges/importDischarges';
import { importFigures } from '../../../types/figures/importFigures';
import { exportTemplate } from '../../../types/files/exportTemplate';
import { type ListKind, listColumns, listKinds } from '../../../types/files/templates';
import { readTable } from '../../cloud/tables/readTable';
import { writeXlsx } from '../../cloud/tables/writeXlsx';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { office: ['outpatientOffice', 'followUpOffice'], nurse: ['desk'] },
});

/** Imports a file as a list of a kind. */
const bring = (of: ListKind, file: ReturnType<typeof fileOf>) => {
  if (of === 'roster') return hospital.call(importRoster, file, 'office');
  if (of === 'discharges') return hospital.call(importDischarges, file, 'office');
  if (of === 'figures') return hospital.call(importFigures, file, 'office');
  return hospital.call(importCallList, { kind: of, ...file }, 'office');
};
const lists: Record<ListKind, string> = {
  roster: rosterCsv,
  discharges: dischargesCsv,
  healthCheck: '体检编号,姓名,联系电话,科室,体检日期\nTJ1,测试甲,19900000001,体检中心,2026-11-20',
  referred: '转来单位,姓名,联系电话,科室,要求随访日期\n医保办,测试乙,19900000002,产科,2026-12-01',
  figures: '月份,出院人数,随访人数\n2014-01,933,896',
};

/** The template of a list, with the content of one of the hospital's files in its columns, and a title above it. */
async function filledIn(of: ListKind): Promise<Buffer> {
  const empty = await readTable(
    bytesOf(await hospital.value(exportTemplate, { of }, 'office')),
    '',
  );
  const full = await readTable(Buffer.from(lists[of]), '');
  if ('problem' in empty || 'problem' in full) throw new Error('both are tables');
  const rows = full.rows.map(({ cells }) => empty.header.map(name => cells[name] ?? ''));
  return Buffer.from(
    await writeXlsx([{ name: of, header: ['某某医院2026年'], rows: [empty.header, ...rows] }]),
  );
}

describe.each(listKinds)('the template of %s', of => {
  test('has the columns that its reader knows, and no rows', async () => {
    const made = await hospital.value(exportTemplate, { of }, 'office');
    expect(made.fileName).toMatch(/空表\.xlsx$/);
    const table = await readTable(bytesOf(made), made.fileName);
    const { needed, optional } = listColumns[of];
    expect(table).toEqual({ header: [...needed, ...optional], headerLine: 1, rows: [] });
    const refused = await bring(of, fileOf(bytesOf(made), 'a.xlsx'));
    expect(refused).toMatchObject({ ok: false, refusal: { facts: { good: 0 } } });
    expect(JSON.stringify(refused)).not.toContain('表头缺少');
  });

  test('can be filled in, given a title above the header, and imported', async () => {
    const file = fileOf(await filledIn(of), 'a.xlsx');
    expect(await bring(of, file)).toMatchObject({ ok: true });
  });

  test('keeps typed values unchanged: its cells are texts', async () => {
    const bytes = bytesOf(await hospital.value(exportTemplate, { of }, 'office'));
    const files = unzipSync(bytes);
    const styles = strFromU8(files['xl/styles.xml']!);
    const [, sheet] = Object.entries(files).find(([name]) => /sheet1\.xml$/.test(name))!;
    const [, style = ''] = /<c r="A2"[^>]* s="(\d+)"/.exec(strFromU8(sheet)) ?? [];
    const [, formats = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles) ?? [];
    const format = formats.match(/<xf [^>]*>/g)?.[Number(style)] ?? '';
    const [, id = ''] = /numFmtId="(\d+)"/.exec(format) ?? [];
    expect(styles).toContain(`<numFmt numFmtId="${id}" formatCode="@"/>`);
  });
});

test('is for the offices that import', async () => {
  expect(await hospital.refusal(exportTemplate, { of: 'roster' }, 'nurse')).toBe('NOT_ALLOWED');
});
