import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { seal } from '../../cloudfunctions/cloud/seal';
import { sumFigures as sumFiguresJob } from '../../cloudfunctions/modules/figures/jobs/sumFigures';
import { counting } from '../../cloudfunctions/modules/figures/steps/sumMonth';
import { figureStore } from '../../cloudfunctions/modules/figures/stores/figures';
import { newFollowUp } from '../../cloudfunctions/modules/followups/stores/followUps';
import { rateOf, sumOf } from '../../domain/figures/rates';
import { at } from '../../domain/time/time';
import { book } from '../../types/booking/book';
import { bookFor } from '../../types/booking/bookFor';
import { cancel } from '../../types/booking/cancel';
import { exportFigures } from '../../types/figures/exportFigures';
import { type Figure, figures, type Sums } from '../../types/figures/figures';
import { importFigures } from '../../types/figures/importFigures';
import { listFigureRecords } from '../../types/figures/listFigureRecords';
import { viewFigures } from '../../types/figures/viewFigures';
import { defaultPolicy } from '../../types/policy/policy';
import { revokeStrike } from '../../types/strikes/revokeStrike';
import { checkIn } from '../../types/visits/checkIn';
import { laySession, openTestHospital, person, type TestHospital } from './hospital';

const csv = readFileSync(join(__dirname, '../data/follow-up-2014.csv'));
const monday = at('2026-11-23', '09:00');
let hospital: TestHospital;

beforeEach(async () => {
  hospital = await openTestHospital({
    now: monday,
    staff: {
      nurse: ['desk'],
      lin: ['followUpOffice'],
      scoped: ['followUpOffice'],
      office: ['outpatientOffice'],
    },
  });
  await hospital.stack.store.update('staff', {
    filter: { _id: 'scoped' },
    update: { $set: { departments: ['K02'] } },
    multi: false,
  });
  await laySession(hospital, { slots: 2 });
  await laySession(hospital, { id: 'S-20261125-D002-am', department: 'K02' });
});
afterEach(() => hospital.close());

let sequence = 0;
const reserve = async (n: number, sessionId = 'S-20261125-D001-am', slot = 0) => {
  const requestId = `request-${++sequence}`;
  const input = { requestId, sessionId, slot, channel: 'phone' as const, patient: person(n) };
  return (await hospital.value(bookFor, input, 'nurse')).booking.appointmentId;
};
const sumFigures = async () => {
  const did = await hospital.runJobs();
  expect(did.sumFigures).not.toBe('failed');
  return did.sumFigures as Record<string, number>;
};
const view = (from = '2026-11', account = 'lin') => hospital.value(viewFigures, { from }, account);
const stored = async () =>
  (await hospital.all<{ _id: string; departments: unknown; hospital: unknown }>('figures'))
    .map(({ _id, departments, hospital: all }) => ({ _id, departments, hospital: all }))
    .sort((a, b) => (a._id < b._id ? -1 : 1));
const sheet = (bytes: Buffer) => ({
  fileName: 'follow-up-2014.csv',
  contentBase64: bytes.toString('base64'),
});

/** A stay and its first round, as the import would put them down. */
async function layStay(
  n: number,
  { date = '2026-11-20', department = { id: 'K01', name: '产科' }, dead = false } = {},
) {
  const _id = `stay${n}`;
  await hospital.stack.store.insert('discharges', [
    {
      _id,
      personId: _id,
      department,
      dischargedOn: date,
      month: date.slice(0, 7),
      result: dead ? 'died' : 'better',
      dead,
      person: seal({ stay: _id, name: `测试${n}`, sex: 'male', phone: '', diagnosis: '' }, _id),
      keys: [],
      row: '',
      importedAt: hospital.stack.clock.now(),
      changedAt: hospital.stack.clock.now(),
      by: 'lin',
    } as never,
  ]);
  if (dead) return _id;
  const followUp = newFollowUp(
    {
      id: `discharge1-${_id}`,
      kind: 'discharge1',
      source: { kind: 'discharge', id: _id },
      dischargeId: _id,
      department,
      date,
      person: { name: `测试${n}`, phone: '' },
    },
    defaultPolicy,
    hospital.stack.clock.now(),
  );
  await hospital.stack.store.insert('followUps', [followUp as never]);
  return _id;
}
const follow = (id: string, set: object) =>
  hospital.stack.store.update('followUps', {
    filter: { _id: `discharge1-${id}` },
    update: { $set: { changedAt: hospital.stack.clock.now(), ...set } },
    multi: false,
  });

test('each figure is counted by exactly one of what is counted', () => {
  expect(counting.flatMap(each => each.figures).sort()).toEqual([...figures].sort());
});

describe('the known answers, through the whole system (R18)', () => {
  test('six months are imported, read month by month and together, and taken as a spreadsheet', async () => {
    expect(await hospital.value(importFigures, sheet(csv), 'lin')).toEqual({
      months: 6,
      changed: 6,
    });
    const together = await hospital.value(viewFigures, { from: '2014-01', to: '2014-06' }, 'lin');
    expect(rateOf(together.hospital, 'followedUp')).toBe('92.26');
    expect(
      together.course.slice(-6).map(({ month, sums }) => [month, rateOf(sums, 'followedUp')]),
    ).toEqual([
      ['2014-01', '92.92'],
      ['2014-02', '92.49'],
      ['2014-03', '91.89'],
      ['2014-04', '93.46'],
      ['2014-05', '92.11'],
      ['2014-06', '90.88'],
    ]);
    expect(together.months).toEqual(expect.arrayContaining(['2014-01', '2014-06']));

    const file = await hospital.value(exportFigures, { from: '2014-01', to: '2014-06' }, 'office');
    expect(file.fileName).toBe('随访与门诊指标-2014-01至2014-06.xlsx');
    const sheets = await readXlsx(Buffer.from(file.contentBase64, 'base64'));
    const [rates, , course] = sheets.map(({ data }) => data);
    const column = rates![0]!.indexOf('随访率');
    expect(rates!.slice(1).map(row => [row[0], row[column]])).toEqual([
      ['全院合计', 0.9226],
      ['全院（补录）', 0.9226],
    ]);
    expect(course!.slice(-6).map(row => row[column])).toEqual([
      0.9292, 0.9249, 0.9189, 0.9346, 0.9211, 0.9088,
    ]);
  });

  test('the same file again changes nothing; another number replaces a month', async () => {
    await hospital.value(importFigures, sheet(csv), 'lin');
    const before = await stored();
    expect(await hospital.value(importFigures, sheet(csv), 'lin')).toMatchObject({ changed: 0 });
    expect(await stored()).toEqual(before);
    const corrected = Buffer.from(csv.toString().replace('4777,4439', '4777,4500'));
    expect(await hospital.value(importFigures, sheet(corrected), 'lin')).toMatchObject({
      changed: 1,
    });
    const { hospital: sums } = await view('2014-01');
    expect(sums.followedUp).toBe(4500);
  });

  test('bad rows are all named, and nothing is changed', async () => {
    const bad = [
      'month,discharged,followed_up',
      '2014-13,1,1',
      '2014-01,5,6',
      '2014-02,x,1',
      '2014-03,4,1',
      '2014-03,4,1',
      '2026-11,4,1',
    ].join('\n');
    const answer = await hospital.call(importFigures, sheet(Buffer.from(bad)), 'lin');
    if (answer.ok || answer.refusal.code !== 'FIGURES_HAVE_PROBLEMS') throw new Error('taken');
    expect(answer.refusal.facts.problems.map(({ line, field }) => [line, field])).toEqual([
      [2, 'month'],
      [3, 'followed_up'],
      [4, 'discharged'],
      [6, 'month'],
      [7, 'month'],
    ]);
    expect(await hospital.all('figures')).toEqual([]);
    expect(await hospital.refusal(importFigures, sheet(Buffer.from('a,b\n1,2')), 'lin')).toBe(
      'FIGURES_HAVE_PROBLEMS',
    );
  });
});

describe('a month counted from its records (R18)', () => {
  /** A day of visits with every fate, stays, and what came of their calls. */
  async function fill() {
    const [came, missed, late, moved] = [
      await reserve(1),
      await reserve(2),
      await reserve(3, undefined, 1),
      await reserve(4, 'S-20261125-D002-am'),
    ];
    const wang = await hospital.patient('wang', 5);
    await hospital.value(
      book,
      { requestId: 'request-w', sessionId: 'S-20261125-D002-am', slot: 1, patientId: wang },
      'wang',
    );
    hospital.at(at('2026-11-24', '16:00'));
    await hospital.patient('li', 3);
    await hospital.value(cancel, { appointmentId: late, acceptStrike: true }, 'li');
    hospital.at(at('2026-11-25', '08:00'));
    await hospital.value(checkIn, { appointmentId: came }, 'nurse');
    await hospital.value(checkIn, { appointmentId: moved }, 'nurse');
    hospital.at(at('2026-11-25', '12:00'));
    const reached = await layStay(1);
    const wrong = await layStay(2);
    await layStay(3, { department: { id: 'K02', name: '骨科' } });
    await layStay(4, { dead: true });
    await follow(reached, { state: 'reached', open: false, satisfaction: 'satisfied' });
    await follow(wrong, { state: 'closed', open: false, closedBecause: 'wrongNumber' });
    return { came, missed, late };
  }

  test('visits, places, strikes, stays and calls by department; the hospital is their sum', async () => {
    await fill();
    await sumFigures();
    // The strikes are written by a job of the same run, before the figures are summed.
    const { rows, hospital: all, counting: open, scoped } = await view();
    expect({ open, scoped }).toEqual({ open: false, scoped: false });
    expect(rows.map(({ key }) => key)).toEqual(['K01', 'K02']);
    for (const name of figures)
      expect(all[name] ?? 0).toBe(rows.reduce((sum, { sums }) => sum + (sums[name] ?? 0), 0));
    expect(all).toMatchObject({
      appointments: 5,
      by_phone: 4,
      by_wechat: 1,
      arrived: 2,
      noShow: 2,
      cancelled: 1,
      lateCancelled: 1,
      places: 8,
      taken: 4,
      slots: 4,
      strikes: 3,
      discharged: 3,
      leftDead: 1,
      followedUp: 1,
      reached: 1,
      failed: 1,
      failed_wrongNumber: 1,
      calledSatisfied: 1,
    } satisfies Sums);
    expect(rateOf(all, 'followedUp')).toBe('33.33');
    expect(rateOf(all, 'noShow')).toBe('40.00');
    expect(sumOf(all, ['reached', 'toCall', 'failed'])).toBe(all.followUps);
  });

  test('every figure opens to as many records as it says, of the hospital and of each department', async () => {
    await fill();
    await sumFigures();
    const { rows, hospital: all } = await view();
    const summed = new Set<Figure>(['places', 'taken', 'slots', 'fullSlots']);
    for (const figure of figures.filter(name => !summed.has(name))) {
      const { records, count } = await hospital.value(
        listFigureRecords,
        { month: '2026-11', figure },
        'lin',
      );
      expect([figure, count, records.length]).toEqual([figure, all[figure] ?? 0, all[figure] ?? 0]);
      for (const { key, sums } of rows) {
        const own = await hospital.value(
          listFigureRecords,
          { month: '2026-11', figure, department: key },
          'lin',
        );
        expect([figure, key, own.records.length]).toEqual([figure, key, sums[figure] ?? 0]);
      }
    }
    const { records } = await hospital.value(
      listFigureRecords,
      { month: '2026-11', figure: 'failed_wrongNumber' },
      'lin',
    );
    expect(records).toEqual([
      {
        kind: 'followUp',
        recordId: 'discharge1-stay2',
        date: '2026-11-20',
        department: '产科',
        name: expect.stringMatching(/\*/),
        note: '出院第一次 · 号码不对',
      },
    ]);
  });

  test('opening records is on the audit record with whose they are; figures alone name nobody (R20)', async () => {
    await fill();
    await sumFigures();
    await view();
    await hospital.value(listFigureRecords, { month: '2026-11', figure: 'leftDead' }, 'lin');
    const audit = await hospital.all<{ operation: string; subjects: string[] }>('audit');
    expect(audit.find(({ operation }) => operation === 'viewFigures')?.subjects).toEqual([]);
    expect(audit.find(({ operation }) => operation === 'listFigureRecords')?.subjects).toEqual([
      'stay4',
    ]);
  });

  test('who works for some departments sees only theirs, and opens only their records (R20)', async () => {
    await fill();
    await sumFigures();
    const { rows, hospital: sum, scoped } = await view('2026-11', 'scoped');
    expect(scoped).toBe(true);
    expect(rows.map(({ key }) => key)).toEqual(['K02']);
    expect(sum).toEqual(rows[0]!.sums);
    for (const department of [undefined, 'K01'])
      expect(
        (
          await hospital.value(
            listFigureRecords,
            { month: '2026-11', figure: 'lateCancelled', ...(department ? { department } : {}) },
            'scoped',
          )
        ).records,
      ).toEqual([]);
  });

  test('what comes later changes the month it belongs to: a call in December of a stay in November', async () => {
    await fill();
    await sumFigures();
    hospital.at(at('2026-12-15', '10:00'));
    await sumFigures();
    expect((await view()).hospital.followedUp).toBe(1);
    hospital.at(at('2026-12-16', '10:00'));
    await follow('stay3', { state: 'reached', open: false });
    const { marked } = await sumFigures();
    expect(marked).toBeGreaterThan(0);
    expect((await view()).hospital.followedUp).toBe(2);
  });

  test('what the same run of the clock plans is in the figures already', async () => {
    await fill();
    hospital.at(at('2026-11-26', '10:00'));
    await sumFigures();
    const { hospital: all, counting: open } = await view();
    const planned = await hospital.all<{ kind: string; month: string }>('followUps');
    expect(planned.filter(({ kind }) => kind === 'outpatientSeen')).toHaveLength(2);
    expect(all.followUps).toBe(planned.filter(({ month }) => month === '2026-11').length);
    expect(open).toBe(false);
    const once = JSON.stringify(await stored());
    await sumFigures();
    expect(JSON.stringify(await stored())).toBe(once);
  });

  test('a strike that is revoked is counted as revoked', async () => {
    const { late } = await fill();
    await sumFigures();
    hospital.at(at('2026-11-26', '10:00'));
    await hospital.value(revokeStrike, { strikeId: late, reason: '当天生病了' }, 'nurse');
    await sumFigures();
    expect((await view()).hospital).toMatchObject({ strikes: 3, revoked: 1 });
  });

  test('counted again, in one go or in pieces, all figures are exactly the same', async () => {
    await fill();
    await sumFigures();
    await sumFigures();
    const once = await stored();
    await hospital.stack.store.remove('figures', { filter: {}, multi: true });
    await hospital.stack.store.remove('jobs', {
      filter: { _id: 'sumFigures' },
      multi: true,
    });
    await sumFigures();
    expect(await stored()).toEqual(once);
  });

  test('cut short after any piece, the next runs finish it, and the figures are exactly the same', async () => {
    await fill();
    await sumFigures();
    const once = await stored();
    for (const pieces of [0, 1, 2]) {
      await hospital.stack.store.remove('figures', { filter: {}, multi: true });
      await hospital.stack.store.remove('jobs', { filter: { _id: 'sumFigures' }, multi: true });
      for (let run = 0; run < 30; run++) {
        // Else every run would mark again what was written within the last minutes.
        hospital.at(hospital.stack.clock.now() + 5 * 60_000);
        let left = pieces + 1;
        await sumFiguresJob.run(hospital.stack.clock.now(), () => left-- > 0);
        if (run === 0) expect((await view()).counting).toBe(true);
        if (!(await hospital.all<{ stale?: true }>('figures')).some(({ stale }) => stale)) break;
      }
      expect(await stored()).toEqual(once);
    }
  });

  test('what comes up while a day is counted is not lost: the older count is not put down', async () => {
    await fill();
    await sumFigures();
    await figureStore.markDays(['2026-11-20']);
    const [read] = await figureStore.stale('day', 1);
    await figureStore.markDays(['2026-11-20']);
    expect(await figureStore.put(read!, [], hospital.stack.clock.now())).toBe(false);
    expect((await figureStore.stale('day', 9)).map(({ _id }) => _id)).toEqual(['D-2026-11-20']);
  });

  test('a month that was never counted has nothing, and says so', async () => {
    const empty = await view('2020-01');
    expect(empty).toMatchObject({ rows: [], hospital: {}, months: [] });
    expect(empty.countedAt).toBeUndefined();
    expect(await hospital.refusal(viewFigures, { from: '2020-01', to: '2026-01' }, 'lin')).toBe(
      'FIGURES_RANGE',
    );
    expect(await hospital.refusal(viewFigures, { from: '2020-02', to: '2020-01' }, 'lin')).toBe(
      'INPUT_INVALID',
    );
  });
});
