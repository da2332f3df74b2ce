import { defined } from '../../../../domain/defined';
import { at, MINUTE } from '../../../../domain/time/time';
import { audited, fileOf, hospitalForEach } from '../../../../tests/hospital';
import { dischargesCsv } from '../../../../tests/hospital/discharges';
import { listFollowUps } from '../../../../types/calling/listFollowUps';
import { viewFollowUp } from '../../../../types/calling/viewFollowUp';
import { importDischarges } from '../../../../types/discharges/importDischarges';
import { listDischarged } from '../../../../types/discharges/listDischarged';
import { viewDischarged } from '../../../../types/discharges/viewDischarged';
import { addPatient } from '../../../../types/holding/addPatient';

const sunday = at('2026-11-22', '09:00');
const hospital = hospitalForEach({
  now: sunday,
  staff: { office: ['followUpOffice'], nurse: ['desk'] },
});

describe('the list of discharged patients (R15, R20)', () => {
  beforeEach(() =>
    hospital.value(importDischarges, fileOf(dischargesCsv, 'discharges.csv'), 'office'),
  );

  test('shows the latest discharge first, with the states of its rounds, page by page', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await hospital.value(listDischarged, defined({ after }), 'office');
      seen.push(...page.discharged.map(({ dischargedOn }) => dischargedOn));
      after = page.next;
    } while (after);
    expect(seen).toHaveLength(240);
    expect(seen).toEqual([...seen].sort().reverse());
    const { discharged, departments } = await hospital.value(listDischarged, {}, 'office');
    expect(discharged[0]!.rounds.map(({ kind }) => kind)).toEqual([
      'discharge1',
      'discharge2',
      'discharge3',
    ]);
    expect(departments.reduce((sum, { count }) => sum + count, 0)).toBe(240);
    expect(departments[0]).toEqual({ name: '重症医学科', count: 19 });
  });

  test('years later counts the stays of the last days only, or of the chosen ones', async () => {
    hospital.at(at('2029-11-25', '10:00'));
    const counted = async (input: object) => {
      const { departments } = await hospital.value(listDischarged, input, 'office');
      return departments.reduce((sum, { count }) => sum + count, 0);
    };
    expect([await counted({}), await counted({ from: '2026-01-01' })]).toEqual([0, 240]);
  });

  test('is filtered by department, days, name, phone, document or stay number', async () => {
    const found = async (input: object) =>
      (await hospital.value(listDischarged, input, 'office')).discharged.map(({ name }) => name);
    expect(await found({ department: '胸心神经外科' })).toHaveLength(11);
    expect(await found({ from: '2026-11-20', to: '2026-11-20' })).toHaveLength(14);
    for (const query of ['钱家伟', '199 0000 6496', '1094', 'zy2600001'])
      expect([query, await found({ query })]).toEqual([query, ['钱家伟']]);
    expect(await found({ query: '没有人' })).toEqual([]);
  });

  test('one full stay, the document masked; the reading is on the audit record', async () => {
    const { discharged } = await hospital.value(listDischarged, { query: 'ZY2600001' }, 'office');
    const { dischargeId } = discharged[0]!;
    const page = await hospital.value(viewDischarged, { dischargeId }, 'office');
    expect(page).toMatchObject({
      stay: 'ZY2600001',
      dead: false,
      discharge: { diagnosis: '脑外伤', department: '胸心神经外科', result: 'better' },
      person: {
        name: '钱家伟',
        sex: 'male',
        age: 22,
        documentMasked: '429***********1094',
        phones: [{ phone: '19900006496', wrong: false }],
      },
      care: [],
      cases: [],
    });
    expect(page.rounds.map(({ kind, state, dueOn }) => [kind, state, dueOn])).toEqual([
      ['discharge1', 'overdue', '2026-11-12'],
      ['discharge2', 'overdue', '2026-11-19'],
      ['discharge3', 'planned', '2026-12-09'],
    ]);
    const [reading] = await audited(hospital, 'viewDischarged');
    expect(reading?.subjects).toContain(dischargeId);
    expect(await hospital.refusal(viewDischarged, { dischargeId: 'none' }, 'office')).toBe(
      'DISCHARGE_UNKNOWN',
    );
  });

  test('a person known by document is the registered patient only with the same name', async () => {
    const document = { kind: 'residentIdentityCard' as const, number: '429999200408171094' };
    await hospital.value(addPatient, { name: '钱家伟', phone: '19911112222', document }, 'qian');
    // What was recorded before they registered belongs to them within minutes.
    hospital.at(hospital.stack.clock.now() + 2 * MINUTE);
    await hospital.runJobs();
    const { followUps: found } = await hospital.value(listFollowUps, { query: '钱家伟' }, 'office');
    const page = await hospital.value(viewFollowUp, { followUpId: found[0]!.followUpId }, 'office');
    expect(page.person.phones.map(({ phone }) => phone)).toEqual(['19900006496', '19911112222']);
  });
});
