import { at, DAY, HOUR } from '../../../../domain/time/time';
import { dyingAt, hospitalForEach, person } from '../../../../tests/hospital';
import { viewKeys } from '../../../../types/access/viewKeys';
import { addPatient } from '../../../../types/holding/addPatient';
import { listPatients } from '../../../../types/people/listPatients';
import { isSealedByFormerKey, seal } from '../../../cloud/seal';
import type { Case } from '../../cases/stores/cases';
import type { Patient } from '../../people/stores/patients';

const monday = at('2026-11-23', '09:00');
const hospital = hospitalForEach({ now: monday, staff: { office: ['outpatientOffice'] } });
const another = Buffer.from('another key of thirty-two bytes.').toString('base64');

afterEach(() => {
  delete process.env.YUEHAO_SEAL_KEY_FORMER;
});

/**
 * Stores 250 patients and as many calls with an unsealed note, so that a pass has several pieces.
 */
async function laidIn(): Promise<void> {
  await hospital.patient('wang', 1);
  const { store } = hospital.stack;
  // The copies owe no work from before their registration.
  const [{ renamedAt: _, ...first }] = (await hospital.all('patients')) as [Patient];
  const many = Array.from({ length: 250 }, (_, n) => {
    const _id = `p${n}`;
    const links = [
      { ...first.links[0]!, account: `a${n}`, phone: seal('19900000001', _id) },
      { ...first.links[0]!, account: `b${n}`, phone: seal('19900000002', _id) },
    ];
    return { ...first, _id, person: seal({ name: `患者${n}` }, _id), links };
  });
  await store.insert('patients', many as never[]);
  const call = { reason: 'noShow', at: monday, appointmentId: 'none', patientId: 'p1', open: true };
  const attempt = { id: 'one', at: monday, by: 'nurse', outcome: 'noAnswer', note: '家属说在外地' };
  const calls = Array.from({ length: 150 }, (_, n) => ({
    _id: `c${n}`,
    ...call,
    attempts: [attempt],
  }));
  await store.insert('calls', calls as never[]);
}

/** Sets another key; the former one still opens. */
function rotate(): void {
  process.env.YUEHAO_SEAL_KEY_FORMER = process.env.YUEHAO_SEAL_KEY;
  process.env.YUEHAO_SEAL_KEY = another;
}

/** Counts the texts in the whole store that are unsealed or sealed with the former key. */
async function left(): Promise<number> {
  const names = hospital.stack.store.collections().filter(name => name !== 'keys');
  const all = JSON.stringify(await Promise.all(names.map(name => hospital.all(name))));
  const sealed = all.match(/"[12]\.[\w.-]{38,}"/g) ?? [];
  const former = sealed.filter(text => isSealedByFormerKey(JSON.parse(text) as string));
  return former.length + (all.match(/家属说在外地/g) ?? []).length;
}

const state = () => hospital.value(viewKeys, {}, 'office');
const run = async (later = 0) => {
  hospital.at(monday + later);
  return (await hospital.runJobs()).sealAnew;
};

describe('everything is sealed again with the present key (R20)', () => {
  test('texts of staff from before they were sealed: once, and then nothing is left to do', async () => {
    await laidIn();
    expect(await run()).toMatchObject({ sealed: 150 });
    expect(await left()).toBe(0);
    expect(await state()).toMatchObject({ former: false, state: 'sealing' });
    expect(await run(HOUR)).toMatchObject({ sealed: 0 });
    expect(await state()).toMatchObject({ state: 'done', doneAt: monday + HOUR });
    expect(await run(2 * DAY)).toEqual({});
  });

  test('after a change of the key: while the service runs, and only then may the former key be removed', async () => {
    await laidIn();
    await run();
    await run(HOUR);
    rotate();
    expect(await left()).toBeGreaterThan(700);
    expect(await state()).toMatchObject({ former: true, state: 'sealing' });
    expect((await hospital.value(listPatients, {}, 'wang')).patients).toHaveLength(1);
    expect(await run(2 * HOUR)).toMatchObject({ sealed: expect.any(Number) });
    expect(await left()).toBe(0);
    expect((await hospital.value(listPatients, {}, 'wang')).patients).toHaveLength(1);
    // A running call may have written with the former key, so it is too early to be done.
    expect(await state()).toMatchObject({ state: 'sealing' });
    await run(3 * HOUR);
    expect(await state()).toMatchObject({ former: true, state: 'done', unreadable: 0 });
    delete process.env.YUEHAO_SEAL_KEY_FORMER;
    expect((await hospital.value(listPatients, {}, 'wang')).patients).toHaveLength(1);
    expect(await state()).toMatchObject({ former: false, state: 'done' });
  });

  test('a former key that is removed too early stops the functions, with its name', async () => {
    await laidIn();
    rotate();
    await run();
    delete process.env.YUEHAO_SEAL_KEY_FORMER;
    expect(await hospital.call(addPatient, person(2), 'li')).toMatchObject({
      refusal: {
        code: 'KEYS_WRONG',
        facts: { keys: [{ name: 'YUEHAO_SEAL_KEY_FORMER', fault: 'missing' }] },
      },
    });
  });

  test('something written late with the former key is found by the pass of the next day', async () => {
    await laidIn();
    rotate();
    await run();
    await run(HOUR);
    expect(await state()).toMatchObject({ state: 'done' });
    const [first] = await hospital.all<Patient>('patients');
    const today = process.env.YUEHAO_SEAL_KEY;
    process.env.YUEHAO_SEAL_KEY = process.env.YUEHAO_SEAL_KEY_FORMER;
    const late = seal({ name: '迟到' }, first!._id);
    process.env.YUEHAO_SEAL_KEY = today;
    await hospital.set('patients', first!._id, { person: late });
    expect(await left()).toBe(1);
    await run(HOUR + DAY);
    expect(await left()).toBe(0);
    expect(await state()).toMatchObject({ state: 'sealing' });
    await run(2 * HOUR + DAY);
    expect(await state()).toMatchObject({ state: 'done' });
  });

  test('killed at any request, and run twice at the same time: nothing is lost, everything is sealed again', async () => {
    await laidIn();
    rotate();
    for (let request = 2; request < 900; request = Math.ceil(request * 1.5))
      await dyingAt(hospital, request, () => hospital.runJobs());
    await Promise.all([hospital.runJobs(), hospital.runJobs()]);
    await run();
    expect(await left()).toBe(0);
    await run(HOUR);
    expect(await state()).toMatchObject({ state: 'done', unreadable: 0 });
    expect((await hospital.value(listPatients, {}, 'wang')).patients[0]?.name).toBe(person(1).name);
  });

  test('a text that no key opens is left, counted, and keeps the store from being done', async () => {
    await laidIn();
    await hospital.set('patients', 'p7', { person: `2.AAAAAA.${'A'.repeat(60)}` });
    await run();
    await run(HOUR);
    expect(await state()).toMatchObject({ state: 'unreadable', unreadable: 1 });
  });

  test('every line of a list is bound to what it belongs to', async () => {
    const lines = [1, 2].map(n => ({
      id: `l${n}`,
      at: monday,
      step: 'answered',
      text: seal(`第${n}句`, 'q'),
    }));
    const one = {
      _id: 'q',
      text: seal('等了很久', 'q'),
      history: lines,
      lists: [],
      openedAt: monday,
      kind: 'attitude',
      matter: 'complaint',
      department: { id: 'K01', name: '产科' },
    };
    await hospital.stack.store.insert('cases', [one]);
    rotate();
    await run();
    const [found] = await hospital.all<Case>('cases');
    const texts = [found!.text, ...found!.history.map(({ text }) => text!)];
    expect(texts.some(isSealedByFormerKey)).toBe(false);
  });
});
