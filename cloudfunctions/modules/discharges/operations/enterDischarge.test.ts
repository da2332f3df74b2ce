import { at } from '../../../../domain/time/time';
import { hospitalForEach } from '../../../../tests/hospital';
import { dischargesCsv, followUpsOf, staysOf } from '../../../../tests/hospital/discharges';
import { fileOf } from '../../../../tests/hospital/roster';
import { enterDischarge } from '../../../../types/discharges/enterDischarge';
import { importDischarges } from '../../../../types/discharges/importDischarges';
import { viewDischarged } from '../../../../types/discharges/viewDischarged';

const hospital = hospitalForEach({
  now: at('2026-11-22', '09:00'),
  staff: {
    ...{ office: ['followUpOffice'], nurse: ['desk'] },
    some: { roles: ['followUpOffice'], departments: ['K99'] },
    ward: { roles: ['dutyNurse'], departments: ['K02'] },
  },
});

const cells = {
  ...{ stay: 'HAND-1', name: '测试甲', sex: '女', phone: '199 0000 0001', department: '产科' },
  ...{ diagnosis: '产后', dischargedOn: '2026-11-21', result: '好转', bed: '12' },
  ...{ doctor: '胡医生', contact: '测试乙', relation: '丈夫', contactPhone: '19900000002' },
};
const enter = (more: object = {}, correct = false) =>
  hospital.value(enterDischarge, { cells: { ...cells, ...more }, correct }, 'office');

describe('one discharged patient entered by hand (R15)', () => {
  test('is stored as from a list, with the ward’s notes, and planned; the same again changes nothing', async () => {
    const { dischargeId, became } = await enter();
    expect(became).toBe('added');
    const view = await hospital.value(viewDischarged, { dischargeId }, 'office');
    expect(view).toMatchObject({
      ...{ stay: 'HAND-1', person: { name: '测试甲', sex: 'female' } },
      ward: { bed: '12', doctor: '胡医生', contact: '测试乙', relation: '丈夫' },
    });
    expect(view.rounds.map(({ kind }) => kind).sort()).toEqual([
      ...['discharge1', 'discharge2', 'discharge3', 'dischargeDay'],
    ]);
    const before = JSON.stringify([await staysOf(hospital), await followUpsOf(hospital)]);
    expect((await enter()).became).toBe('unchanged');
    expect(JSON.stringify([await staysOf(hospital), await followUpsOf(hospital)])).toBe(before);
  });

  test('a known stay is only corrected where that is intended', async () => {
    await enter();
    const other = { cells: { ...cells, result: '治愈' } };
    expect(await hospital.refusal(enterDischarge, other, 'office')).toBe('DISCHARGE_KNOWN');
    expect((await staysOf(hospital))[0]).toMatchObject({ result: 'better' });
    expect((await enter({ result: '治愈' }, true)).became).toBe('changed');
    expect((await staysOf(hospital))[0]).toMatchObject({ result: 'cured' });
  });

  test.each([
    [{ name: '' }, 'cells.name'],
    [{ phone: '123' }, 'cells.phone'],
    [{ contactPhone: '123' }, 'cells.contactPhone'],
    [{ contactPhone2: '123' }, 'cells.contactPhone2'],
    [{ dischargedOn: '2026-11-23' }, 'cells.dischargedOn'],
    [{ result: '飞升' }, 'cells.result'],
    [{ stay: 'A/1' }, 'cells.stay'],
  ])('%j is reported at its field, and nothing is stored', async (more, path) => {
    const answer = await hospital.call(enterDischarge, { cells: { ...cells, ...more } }, 'office');
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: 'INPUT_INVALID', facts: { fields: [{ path }] } },
    });
    expect(await staysOf(hospital)).toEqual([]);
  });

  test('a number that differs from a known one only by leading zeros is asked about', async () => {
    await enter({ stay: '0012345' });
    const answer = await hospital.call(
      enterDischarge,
      { cells: { ...cells, stay: '12345' } },
      'office',
    );
    expect(answer).toMatchObject({
      refusal: { code: 'INPUT_INVALID', facts: { fields: [{ path: 'cells.stay' }] } },
    });
    expect(await staysOf(hospital)).toHaveLength(1);
  });

  test('belongs to the department’s office: no other enters or corrects it (R20)', async () => {
    const input = { cells, correct: true };
    expect(await hospital.refusal(enterDischarge, input, 'nurse')).toBe('NOT_ALLOWED');
    expect(await hospital.refusal(enterDischarge, input, 'some')).toBe('OTHER_DEPARTMENT');
    await hospital.value(importDischarges, fileOf(dischargesCsv, 'a.csv'), 'office');
  });

  test('entering one reveals nothing about other wards by its number: it is this ward’s own, and theirs stays (R20)', async () => {
    const departments = [{ id: 'K02', name: '儿科', place: '1楼' }];
    await hospital.stack.store.insert('rosters', [
      { _id: 'R-1', importedAt: 1, by: 'office', rows: [], doctors: [], departments },
    ]);
    await enter({ stay: '0012345' });
    await enter({ stay: '555' });
    const before = await staysOf(hospital);
    const answers = async (stay: string, more: object = {}) => {
      const input = { cells: { ...cells, stay, department: '儿科', ...more } };
      const answer = await hospital.call(enterDischarge, input, 'ward');
      return answer.ok ? answer.value.became : [answer.refusal.code, answer.refusal.facts];
    };
    const allOf = async (stay: string) => [
      await answers(stay),
      await answers(stay),
      await answers(`0${stay}`),
      await answers(stay, { result: '治愈' }),
    ];
    // A number of another ward, one that differs from it only by leading zeros, and an unknown one.
    const [has, alike, nobodys] = [await allOf('555'), await allOf('12345'), await allOf('77')];
    expect(nobodys).toMatchObject([
      'added',
      'unchanged',
      ['INPUT_INVALID', {}],
      ['DISCHARGE_KNOWN', {}],
    ]);
    expect([has, alike]).toEqual([nobodys, nobodys]);
    expect(await staysOf(hospital)).toEqual(expect.arrayContaining(before));
  });
});
