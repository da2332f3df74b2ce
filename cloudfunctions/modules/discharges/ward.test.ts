import { at } from '../../../domain/time/time';
import { fileOf, hospitalForEach } from '../../../tests/hospital';
import { dischargeLines, followUpsOf, staysOf } from '../../../tests/hospital/discharges';
import { viewFollowUp } from '../../../types/calling/viewFollowUp';
import { importDischarges } from '../../../types/discharges/importDischarges';
import { viewDischarged } from '../../../types/discharges/viewDischarged';

const hospital = hospitalForEach({
  now: at('2026-11-22', '09:00'),
  staff: { office: ['followUpOffice'] },
});

const [header = '', first = ''] = dischargeLines;
const WARD =
  '床号,主管医师,责任护士,家属姓名,与患者关系,家属电话,家庭住址,工作单位,第二联系人,第二联系人关系,第二联系人电话';
const ward = '12,胡医生,陈护士,钱母,母亲,19900006497,某市某路1号,某厂,钱父,父亲,19900006498';
const known = {
  ...{ bed: '12', doctor: '胡医生', nurse: '陈护士', contact: '钱母', relation: '母亲' },
  ...{ contactPhone: '19900006497', address: '某市某路1号', workplace: '某厂' },
  ...{ contact2: '钱父', relation2: '父亲', contactPhone2: '19900006498' },
};
const bring = (...lines: string[]) =>
  hospital.value(importDischarges, fileOf(lines.join('\n'), 'a.csv'), 'office');
const withWard = (row = first, more = ward) => bring(`${header},${WARD}`, `${row},${more}`);

async function seen() {
  const [stay] = await staysOf(hospital);
  const view = await hospital.value(viewDischarged, { dischargeId: stay!._id }, 'office');
  return view.ward;
}

describe('further columns of the ward’s form (R15)', () => {
  test('are shown with the stay and to callers, and sealed at rest; the same list changes nothing', async () => {
    expect(await withWard()).toMatchObject({ added: 1 });
    expect(await seen()).toEqual(known);
    const [call] = await followUpsOf(hospital);
    const page = await hospital.value(viewFollowUp, { followUpId: call!._id }, 'office');
    expect(page.ward).toEqual(known);
    const stored = JSON.stringify([await staysOf(hospital), await followUpsOf(hospital)]);
    for (const personal of ['钱母', '19900006497', '钱父', '19900006498', '某市某路', '某厂'])
      expect([personal, stored.includes(personal)]).toEqual([personal, false]);
    expect(await withWard()).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
  });

  test('stay where a corrected row lacks them, and change where it has them', async () => {
    await withWard();
    const better = first.replace('好转', '治愈');
    expect(await bring(header, better)).toMatchObject({ changed: 1 });
    expect(await seen()).toEqual(known);
    expect(await bring(header, better)).toMatchObject({ changed: 0, unchanged: 1 });
    await withWard(better, ',王医生,,,,,,,,,');
    expect(await seen()).toEqual({ ...known, doctor: '王医生' });
  });

  test('are not copied to another person with the same number', async () => {
    await withWard();
    const [, name = ''] = first.split(',');
    expect(await bring(header, first.replace(name, '龙家伟'))).toMatchObject({ changed: 1 });
    expect(await seen()).toEqual({});
  });
});
