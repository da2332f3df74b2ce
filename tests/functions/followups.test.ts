import type { FollowUp } from '../../cloudfunctions/modules/followups/stores/followUps';
import { addDays, at, dateOf } from '../../domain/time/time';
import { book } from '../../types/booking/book';
import { answerWorry } from '../../types/calling/answerWorry';
import { listFollowUps } from '../../types/calling/listFollowUps';
import { listWorries } from '../../types/calling/listWorries';
import { planFollowUp } from '../../types/calling/planFollowUp';
import { recordFollowUp } from '../../types/calling/recordFollowUp';
import { saveFollowUpDraft } from '../../types/calling/saveFollowUpDraft';
import { viewFollowUp } from '../../types/calling/viewFollowUp';
import { importDischarges } from '../../types/discharges/importDischarges';
import { viewDischarged } from '../../types/discharges/viewDischarged';
import type { FollowUpOutcome, FollowUpRecord } from '../../types/followups/followUps';
import { defaultPolicy } from '../../types/policy/policy';
import { changePolicy } from '../../types/timetable/changePolicy';
import { checkIn } from '../../types/visits/checkIn';
import { laySession, openTestHospital, type TestHospital } from './hospital';

const header = '住院号,姓名,性别,证件号码,联系电话,科室,出院诊断,入院日期,出院日期,转归';
const friday = '2026-11-20';
const first = `ZY1,钱家伟,男,429999200408171094,19900006496,产科,脑外伤,2026-11-01,${friday},好转`;
const second = `ZY2,龙家伟,男,,19900009866,儿科,手足口病,2026-11-01,${friday},治愈`;
const office = 'office';
let hospital: TestHospital;
let wishes = 0;

beforeEach(async () => {
  wishes = 0;
  hospital = await openTestHospital({
    now: at('2026-11-23', '09:00'),
    staff: {
      office: ['followUpOffice'],
      other: ['followUpOffice'],
      nurse: ['desk'],
      hu: ['doctor'],
      chen: ['doctor'],
      chief: ['outpatientOffice'],
    },
  });
});
afterEach(() => hospital.close());

const bring = (...rows: string[]) =>
  hospital.value(
    importDischarges,
    {
      fileName: 'a.csv',
      contentBase64: Buffer.from([header, ...rows].join('\n')).toString('base64'),
    },
    office,
  );
const followUps = () => hospital.all<FollowUp>('followUps');
const idOf = async (kind: string, name?: string) => {
  const all = (await followUps()).filter(each => each.kind === kind);
  if (!name) return all[0]!._id;
  const { followUps: found } = await hospital.value(listFollowUps, { query: name }, office);
  return found.find(each => each.kind === kind)!.followUpId;
};
const record = async (
  followUpId: string,
  outcome: FollowUpOutcome,
  more: Partial<FollowUpRecord> = {},
  account = office,
) => {
  const requestId = `request-${++wishes}`;
  const wish = { requestId, followUpId, record: { outcome, ...more } };
  return hospital.value(recordFollowUp, wish, account);
};
const view = (followUpId: string, account = office) =>
  hospital.value(viewFollowUp, { followUpId }, account);
const today = (input: object = {}, account = office) =>
  hospital.value(listFollowUps, input, account);
/** Makes accounts doctors of a roster that has two departments. */
const layRoster = async () => {
  const department = (id: string, name: string) => ({ id, name, place: '1楼' });
  const doctor = (id: string, name: string, of: { id: string; name: string }) => ({
    id,
    name,
    title: '主任医师',
    department: of,
    clinicTypes: ['expert'],
  });
  const [k1, k2] = [department('K01', '产科'), department('K02', '儿科')];
  await hospital.stack.store.insert('rosters', [
    {
      _id: 'R-1',
      importedAt: 1,
      by: 'chief',
      departments: [k1, k2],
      doctors: [doctor('D001', '胡长青', k1), doctor('D002', '陈晓', k2)],
      rows: [],
    } as never,
  ]);
  for (const [account, doctorId] of [
    ['hu', 'D001'],
    ['chen', 'D002'],
  ])
    await hospital.stack.store.update('staff', {
      filter: { _id: account },
      update: { $set: { doctorId } },
      multi: false,
    });
};

describe('today’s calls (R15)', () => {
  test('due ones are on the list from the day after leaving, counted by state, department and kind', async () => {
    await bring(first, second);
    const list = await today();
    expect(list).toMatchObject({
      today: '2026-11-23',
      callable: true,
      counts: { due: 2, overdue: 0, retry: 0 },
      kinds: [{ kind: 'discharge1', count: 2 }],
    });
    expect(list.departments).toEqual(
      expect.arrayContaining([
        { name: '产科', count: 1 },
        { name: '儿科', count: 1 },
      ]),
    );
    expect(list.followUps.find(({ name }) => name === '钱家伟')).toMatchObject({
      kind: 'discharge1',
      by: 'nurse',
      state: 'due',
      dueOn: '2026-11-25',
      nextOn: '2026-11-23',
      date: friday,
      department: '产科',
      sex: 'male',
      age: 22,
      tries: 0,
      triesMost: 3,
      draft: false,
      worryOpen: false,
    });
    expect((await today({ when: 'coming' })).followUps.map(({ kind }) => kind)).toEqual([
      'discharge2',
      'discharge2',
      'discharge3',
      'discharge3',
    ]);
    const narrowed = await today({ department: '儿科' });
    expect(narrowed).toMatchObject({ counts: { due: 1 }, followUps: [{ name: '龙家伟' }] });
    expect((await today({ kind: 'discharge2' })).followUps).toEqual([]);
    expect((await today({ by: 'nurse', state: 'overdue' })).followUps).toEqual([]);
    hospital.at(at('2026-11-26', '09:00'));
    expect(await today({ state: 'overdue' })).toMatchObject({
      counts: { due: 2, overdue: 2, retry: 0 },
      followUps: [{ state: 'overdue' }, { state: 'overdue' }],
    });
  });

  test('page by page, the earliest due first', async () => {
    const rows = Array.from(
      { length: 70 },
      (_, n) =>
        `ZY${n},测试甲,女,,199${String(n).padStart(8, '0')},产科,顺产,2026-10-01,2026-11-${String(10 + (n % 9))},治愈`,
    );
    await bring(...rows);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await today({ kind: 'discharge1', ...(after ? { after } : {}) });
      seen.push(...page.followUps.map(({ dueOn, followUpId }) => `${dueOn} ${followUpId}`));
      after = page.next;
    } while (after);
    expect(seen).toHaveLength(70);
    expect(new Set(seen).size).toBe(70);
    expect(seen).toEqual([...seen].sort());
  });

  test('on a great festival nobody is called, and the list says so', async () => {
    hospital.at(at('2026-10-02', '09:00'));
    expect(await today()).toMatchObject({ callable: false });
  });

  test('a department’s desk and doctors work on their own; others’ are not there for them (R20)', async () => {
    await layRoster();
    await hospital.stack.store.update('staff', {
      filter: { _id: 'nurse' },
      update: { $set: { departments: ['K02'] } },
      multi: false,
    });
    hospital.at(at('2026-11-21', '09:00'));
    await bring(first, second);
    hospital.at(at('2026-11-23', '09:00'));
    const names = async (account: string) =>
      (await today({}, account)).followUps.map(({ kind, name }) => `${kind} ${name}`);
    expect(await names('nurse')).toEqual(['discharge1 龙家伟']);
    expect(await names('hu')).toEqual(['dischargeDay 钱家伟']);
    expect(await names(office)).toHaveLength(4);
    const others = await idOf('discharge1', '钱家伟');
    for (const account of ['nurse', 'hu', 'chen'])
      expect(await hospital.refusal(viewFollowUp, { followUpId: others }, account)).toBe(
        'FOLLOW_UP_UNKNOWN',
      );
    const wish = {
      requestId: 'request-1',
      followUpId: others,
      record: { outcome: 'busy' as const },
    };
    expect(await hospital.refusal(recordFollowUp, wish, 'hu')).toBe('FOLLOW_UP_UNKNOWN');
    const own = await idOf('discharge1', '龙家伟');
    const { round } = await record(own, 'reached', {}, 'nurse');
    expect(round).toMatchObject({ state: 'reached', attempts: [{ by: 'nurse' }] });
  });
});

describe('one call (R15)', () => {
  test('what to know before calling and what to ask, by round and department', async () => {
    await bring(first);
    const page = await view(await idOf('discharge1'));
    expect(page).toMatchObject({
      callable: true,
      person: {
        name: '钱家伟',
        sex: 'male',
        age: 22,
        documentMasked: '429***********1094',
        phones: [{ phone: '19900006496', wrong: false }],
      },
      discharge: { diagnosis: '脑外伤', dischargedOn: friday, result: 'better' },
      visits: [],
      surveys: [],
      cases: [],
      care: [],
    });
    expect(page.questions.map(({ id }) => id)).toEqual([
      'feeling',
      'wound',
      'lochia',
      'medicine',
      'suggestion',
    ]);
    expect(page.earlier.map(({ kind }) => kind).sort()).toEqual(['discharge2', 'discharge3']);
  });

  test('what is written is kept, whoever opens it next, until the call is put down', async () => {
    await bring(first);
    const followUpId = await idOf('discharge1');
    const half = { note: '在吃饭，半小时后再打', answers: { feeling: '差不多' } };
    await hospital.value(saveFollowUpDraft, { followUpId, record: half }, office);
    const { draft, followUp } = await view(followUpId, 'other');
    expect(draft).toMatchObject({ by: 'office', record: { ...half, way: 'phone' } });
    expect(followUp.draft).toBe(true);
    expect(JSON.stringify(await followUps())).not.toContain('半小时');
    await record(followUpId, 'busy');
    expect(await view(followUpId)).not.toHaveProperty('draft');
    await record(followUpId, 'declined');
    expect(await hospital.refusal(saveFollowUpDraft, { followUpId, record: half }, office)).toBe(
      'FOLLOW_UP_OVER',
    );
  });

  test('a reached patient: caller, way, answers, what was done; once for a request, and then it is over', async () => {
    await bring(first);
    const followUpId = await idOf('discharge1');
    const wish = {
      requestId: 'request-1',
      followUpId,
      record: {
        outcome: 'reached' as const,
        answers: { feeling: '好多了', nothing: '没有这个问题' },
        note: '家属接的电话',
        did: '已提醒复查',
        satisfaction: 'satisfied' as const,
      },
    };
    const once = await hospital.value(recordFollowUp, wish, office);
    const twice = await hospital.value(recordFollowUp, wish, office);
    expect(twice).toEqual(once);
    expect(once).toMatchObject({
      ended: 0,
      followUp: { state: 'reached', lastOutcome: 'reached', tries: 1 },
      round: {
        state: 'reached',
        attempts: [
          {
            at: at('2026-11-23', '09:00'),
            by: 'office',
            way: 'phone',
            outcome: 'reached',
            answers: [{ ask: '您现在感觉怎么样，比出院时好些吗？', answer: '好多了' }],
            note: '家属接的电话',
            did: '已提醒复查',
            satisfaction: 'satisfied',
          },
        ],
      },
    });
    expect(
      await hospital.refusal(recordFollowUp, { ...wish, requestId: 'request-2' }, office),
    ).toBe('FOLLOW_UP_OVER');
    expect(JSON.stringify([await followUps(), await hospital.all('audit')])).not.toContain('家属');
    expect((await today({ when: 'done' })).followUps.map(({ followUpId: id }) => id)).toEqual([
      followUpId,
    ]);
    const audit = await hospital.all<{ operation: string; details?: object }>('audit');
    expect(audit.find(({ operation }) => operation === 'recordFollowUp')?.details).toEqual({
      outcome: 'reached',
      ended: 0,
    });
  });

  test('of two who put the same call down at once both are kept, while it is open', async () => {
    await bring(first);
    const followUpId = await idOf('discharge1');
    const both = await Promise.all([
      record(followUpId, 'busy'),
      record(followUpId, 'noAnswer', {}, 'other'),
    ]);
    expect(both.map(({ followUp }) => followUp.state)).toEqual(['retry', 'retry']);
    const [stored] = (await followUps()).filter(({ _id }) => _id === followUpId);
    expect(stored!.attempts.map(({ outcome }) => outcome).sort()).toEqual(['busy', 'noAnswer']);
    expect(stored!.triedOn).toEqual(['2026-11-23']);
  });

  test('not reached: again on another day, three days in all, then closed with the reason', async () => {
    await bring(first);
    const followUpId = await idOf('discharge1');
    expect((await record(followUpId, 'noAnswer')).followUp).toMatchObject({
      state: 'retry',
      nextOn: '2026-11-24',
    });
    expect((await today()).followUps).toEqual([]);
    hospital.at(at('2026-11-24', '10:00'));
    expect(await today()).toMatchObject({ counts: { retry: 1 }, followUps: [{ followUpId }] });
    await record(followUpId, 'busy');
    hospital.at(at('2026-11-25', '10:00'));
    const { followUp, round } = await record(followUpId, 'noAnswer');
    expect(followUp).toMatchObject({ state: 'closed', tries: 3, lastOutcome: 'noAnswer' });
    expect(round.closedBecause).toBe('noAnswer');
    expect((await today()).followUps).toEqual([]);
  });

  test('a wrong number is marked, a better one is called from then on, in the other rounds too', async () => {
    await bring(first);
    const followUpId = await idOf('discharge1');
    await record(followUpId, 'wrongNumber');
    expect((await view(followUpId)).person.phones).toEqual([{ phone: '19900006496', wrong: true }]);
    await record(followUpId, 'noSuchNumber', { newPhone: '199 1234 5678' });
    expect((await view(followUpId)).person.phones).toEqual([
      { phone: '19912345678', wrong: false },
    ]);
    const later = await view(await idOf('discharge2'));
    expect(later.person.phones[0]).toEqual({ phone: '19912345678', wrong: false });
    expect((await today({ query: '19912345678' })).followUps).toHaveLength(3);
    const { dischargeId } = later.discharge!;
    const stay = await hospital.value(viewDischarged, { dischargeId }, office);
    expect(stay.person.phones[0]).toMatchObject({ phone: '19912345678' });
    const wish = {
      requestId: 'request-9',
      followUpId,
      record: { outcome: 'busy' as const, newPhone: '123' },
    };
    expect(await hospital.call(recordFollowUp, wish, office)).toMatchObject({
      refusal: { code: 'INPUT_INVALID', facts: { fields: [{ path: 'record.newPhone' }] } },
    });
  });

  test.each<[FollowUpOutcome, string, Record<string, string>]>([
    ['declined', 'closed', { discharge2: 'open', discharge3: 'open' }],
    ['movedHospital', 'closed', { discharge2: 'open', discharge3: 'open' }],
    ['notUnderstood', 'open', { discharge2: 'open', discharge3: 'open' }],
    ['readmitted', 'closed', { discharge2: 'closed', discharge3: 'closed' }],
    ['died', 'closed', { discharge2: 'closed', discharge3: 'closed' }],
  ])('%s leaves it %s', async (outcome, state, others) => {
    await bring(first, second);
    const { ended } = await record(await idOf('discharge1', '钱家伟'), outcome);
    const own = (await followUps()).filter(each => each.patientId);
    expect(Object.fromEntries(own.map(each => [each.kind, each.state]))).toEqual({
      discharge1: state,
      ...others,
    });
    expect(ended).toBe(others.discharge2 === 'closed' ? 2 : 0);
    const theirs = (await followUps()).filter(each => !each.patientId);
    expect(theirs.every(({ open }) => open)).toBe(true);
  });

  test('who has died is never called again: not after a later stay, nor after an earlier visit', async () => {
    await bring(first);
    await record(await idOf('discharge1'), 'died');
    const later = first.replace('ZY1', 'ZY9').replace(`${friday},好转`, '2026-11-22,好转');
    await bring(first, later);
    expect((await followUps()).filter(({ open }) => open)).toEqual([]);
    expect(await today({ when: 'coming' })).toMatchObject({ followUps: [] });
  });

  test('what a call that died left undone the clock does', async () => {
    await bring(first);
    const followUpId = await idOf('discharge1');
    await record(followUpId, 'died');
    await hospital.stack.store.update('followUps', {
      filter: { kind: 'discharge3' },
      update: { $set: { open: true, state: 'open' }, $unset: { closedBecause: '' } },
      multi: true,
    });
    await hospital.stack.store.update('followUps', {
      filter: { _id: followUpId },
      update: { $set: { owes: true } },
      multi: false,
    });
    expect(await hospital.runJobs()).toMatchObject({ planFollowUps: { settled: 1 } });
    expect((await followUps()).filter(({ open, owes }) => open || owes)).toEqual([]);
  });
});

describe('what comes of a call (R15, R16)', () => {
  test('a complaint becomes a case, once', async () => {
    await bring(first);
    const followUpId = await idOf('discharge1');
    const wish = {
      requestId: 'request-1',
      followUpId,
      record: {
        outcome: 'reached' as const,
        complaint: { kind: 'attitude' as const, text: '换药时说话很急' },
      },
    };
    const { caseId, round } = await hospital.value(recordFollowUp, wish, office);
    expect(caseId).toBe(`call-${followUpId}-request-1`);
    expect(round.attempts[0]).toMatchObject({ caseId });
    await hospital.value(recordFollowUp, wish, office);
    const cases = await hospital.all<{ kind: string; department: object; source: object }>('cases');
    expect(cases).toHaveLength(1);
    expect(cases[0]).toMatchObject({
      kind: 'attitude',
      department: { name: '产科' },
      source: { kind: 'call', id: followUpId },
    });
    const next = await view(await idOf('discharge2'));
    expect(next.cases).toMatchObject([{ caseId, kind: 'attitude', state: 'open' }]);
  });

  test('an unsatisfied answer becomes a case in the words of the note; a satisfied one does not', async () => {
    await bring(first, second);
    const unsatisfied = await record(await idOf('discharge1', '钱家伟'), 'reached', {
      satisfaction: 'dissatisfied',
      note: '等了两个小时',
    });
    expect(unsatisfied.caseId).toBeDefined();
    const basic = await record(await idOf('discharge1', '龙家伟'), 'reached', {
      satisfaction: 'basic',
    });
    expect(basic.caseId).toBeUndefined();
    expect(await hospital.all('cases')).toHaveLength(1);
  });

  test('a medical worry goes to the department’s doctor, who alone answers it; the next caller sees both', async () => {
    await layRoster();
    await bring(first);
    const followUpId = await idOf('discharge1');
    const { followUp } = await record(followUpId, 'reached', { worry: '伤口还红，要不要换药？' });
    expect(followUp.worryOpen).toBe(true);
    expect(JSON.stringify(await followUps())).not.toContain('伤口');
    expect(await hospital.value(listWorries, {}, 'hu')).toMatchObject({
      open: 1,
      mayAnswer: true,
      worries: [
        {
          followUpId,
          by: 'office',
          department: '产科',
          worry: '伤口还红，要不要换药？',
          diagnosis: '脑外伤',
          person: { name: '钱家伟', phones: [{ phone: '19900006496' }] },
        },
      ],
    });
    expect(await hospital.value(listWorries, {}, 'chen')).toMatchObject({ open: 0, worries: [] });
    expect(await hospital.value(listWorries, {}, office)).toMatchObject({
      open: 1,
      mayAnswer: false,
    });
    const wish = { requestId: 'request-1', followUpId, text: '已电话告知，明天来换药' };
    for (const account of [office, 'chief', 'nurse'])
      expect(await hospital.refusal(answerWorry, wish, account)).toBe('NOT_ALLOWED');
    expect(await hospital.refusal(answerWorry, wish, 'chen')).toBe('WORRY_UNKNOWN');
    const { worry } = await hospital.value(answerWorry, wish, 'hu');
    expect(worry.answer).toMatchObject({ by: 'hu', text: '已电话告知，明天来换药' });
    expect(await hospital.value(answerWorry, wish, 'hu')).toEqual({ worry });
    expect(await hospital.refusal(answerWorry, { ...wish, requestId: 'request-2' }, 'hu')).toBe(
      'WORRY_ANSWERED',
    );
    expect(await hospital.value(listWorries, {}, 'hu')).toMatchObject({ open: 0, worries: [] });
    const answered = await hospital.value(listWorries, { open: false }, 'hu');
    expect(answered.worries).toHaveLength(1);
    const next = await view(await idOf('discharge2'));
    expect(next.earlier.find(({ kind }) => kind === 'discharge1')?.worry).toEqual(worry);
  });
});

describe('planned by hand (R15)', () => {
  const whom = { name: '测试甲', phone: '19900000001', sex: 'female' as const };

  test('sent by another unit: as that unit asks, once for each wish', async () => {
    const wish = {
      requestId: 'request-1',
      kind: 'referred' as const,
      person: whom,
      department: '儿科',
      unit: '社区卫生服务中心',
      text: '请问孩子的血糖',
      dueOn: '2026-11-24',
    };
    const { followUp } = await hospital.value(planFollowUp, wish, office);
    expect(followUp).toMatchObject({ kind: 'referred', state: 'due', dueOn: '2026-11-24' });
    expect(await hospital.value(planFollowUp, wish, office)).toEqual({ followUp });
    expect(await view(followUp.followUpId)).toMatchObject({
      asked: { unit: '社区卫生服务中心', text: '请问孩子的血糖' },
      person: { name: '测试甲', phones: [{ phone: '19900000001' }] },
    });
    expect(await hospital.refusal(planFollowUp, { ...wish, dueOn: '2026-11-22' }, office)).toBe(
      'FOLLOW_UP_DUE_PAST',
    );
  });

  test('a health check of a known patient: within five working days', async () => {
    const patientId = await hospital.patient('wang', 1);
    const { followUp } = await hospital.value(
      planFollowUp,
      {
        requestId: 'request-1',
        kind: 'healthCheck',
        person: { patientId },
        department: '体检中心',
        date: friday,
      },
      office,
    );
    expect(followUp).toMatchObject({
      name: '测试乙',
      by: 'healthCheckCentre',
      dueOn: '2026-11-27',
    });
    const missing = {
      requestId: 'request-2',
      kind: 'healthCheck' as const,
      person: { patientId: 'none' },
      department: '体检中心',
      date: friday,
    };
    expect(await hospital.refusal(planFollowUp, missing, office)).toBe('PATIENT_UNKNOWN');
  });
});

describe('visits feed follow-ups by themselves (R15)', () => {
  const visits = async (people: number, came: number) => {
    await laySession(hospital, { slots: 10, places: 10 });
    const ids: string[] = [];
    for (let n = 1; n <= people; n++) {
      const patientId = await hospital.patient(`account-${n}`, n);
      const wish = {
        requestId: `request-${n}`,
        patientId,
        sessionId: 'S-20261125-D001-am',
        slot: n % 10,
      };
      const { appointment } = await hospital.value(book, wish, `account-${n}`);
      ids.push(appointment.appointmentId);
    }
    hospital.at(at('2026-11-25', '08:00'));
    for (const appointmentId of ids.slice(0, came))
      await hospital.value(checkIn, { appointmentId }, 'nurse');
    return ids;
  };

  test('who was seen is due within three working days by the department, from the day after on', async () => {
    const ids = await visits(2, 2);
    await hospital.runJobs();
    expect(await followUps()).toEqual([]);
    hospital.at(at('2026-11-26', '00:05'));
    expect(await hospital.runJobs()).toMatchObject({ planFollowUps: { visits: 2 } });
    const planned = await followUps();
    expect(planned.map(({ _id }) => _id).sort()).toEqual(
      ids.map(id => `outpatientSeen-${id}`).sort(),
    );
    expect(planned[0]).toMatchObject({
      kind: 'outpatientSeen',
      by: 'department',
      department: { id: 'K01', name: '产科' },
      date: '2026-11-25',
      month: '2026-11',
      dueOn: '2026-11-30',
      nextOn: '2026-11-26',
    });
    const before = JSON.stringify(planned);
    await hospital.runJobs();
    await hospital.stack.store.remove('jobs', { filter: { _id: 'planFollowUps' }, multi: false });
    await hospital.runJobs();
    expect(JSON.stringify(await followUps())).toBe(before);
    const page = await view(planned[0]!._id);
    expect(page).toMatchObject({ doctor: '胡长青', visits: [{ date: '2026-11-25' }] });
    expect(page.questions.map(({ id }) => id)).toContain('better');
  });

  test('of who did not come a sample is asked why, the same one whenever it is drawn', async () => {
    await hospital.value(
      changePolicy,
      {
        version: 0,
        policy: { ...defaultPolicy, followUp: { ...defaultPolicy.followUp, missedPercent: 50 } },
        reason: '先多问一些',
      },
      'chief',
    );
    hospital.at(at('2026-11-23', '09:05'));
    await visits(12, 0);
    hospital.at(at('2026-11-26', '00:05'));
    await hospital.runJobs();
    const drawn = (await followUps()).map(({ _id }) => _id).sort();
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.length).toBeLessThan(12);
    expect((await followUps())[0]).toMatchObject({
      kind: 'outpatientMissed',
      by: 'followUpOffice',
      dueOn: '2026-11-30',
    });
    await hospital.stack.store.remove('followUps', { filter: {}, multi: true });
    await hospital.stack.store.remove('jobs', { filter: { _id: 'planFollowUps' }, multi: false });
    await hospital.runJobs();
    expect((await followUps()).map(({ _id }) => _id).sort()).toEqual(drawn);
  });

  test('what nobody did for a while is caught up with, a week at most', async () => {
    await visits(1, 1);
    hospital.at(at(addDays('2026-11-25', 7), '00:05'));
    await hospital.runJobs();
    expect(await followUps()).toHaveLength(1);
    expect(dateOf(hospital.stack.clock.now())).toBe('2026-12-02');
  });
});
