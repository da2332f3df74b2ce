import type { Patient } from '../../../cloudfunctions/modules/people/stores/patients';
import { at, MINUTE } from '../../../domain/time/time';
import { book } from '../../../types/booking/book';
import { joinWaitingList } from '../../../types/booking/joinWaitingList';
import { joinRecords } from '../../../types/identity/joinRecords';
import { partRecords } from '../../../types/identity/partRecords';
import { dyingAt, hospitalForEach, laySession, wish } from '../../hospital';
import { otherNumber, registerOther } from './world';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'] },
});
const full = 'S-20261127-D003-am';

/** Gives each record a booking, and puts the joined one on the waiting list of a full session. */
async function layIn() {
  const into = await registerOther(hospital, 'daughter');
  const from = await hospital.patient('wang', 1);
  for (const [account, patientId, day] of [
    ['wang', from, '25'],
    ['daughter', into, '26'],
  ] as const) {
    const sessionId = await laySession(hospital, {
      id: `S-202611${day}-D001-am`,
      date: `2026-11-${day}`,
    });
    await hospital.value(book, { requestId: wish(), patientId, sessionId, slot: 0 }, account);
  }
  await laySession(hospital, { id: full, date: '2026-11-27', slots: 1, places: 1 });
  const patientId = await hospital.patient('li', 20);
  await hospital.value(book, { requestId: wish(), patientId, sessionId: full, slot: 0 }, 'li');
  await hospital.value(joinWaitingList, { patientId: from, sessionId: full }, 'wang');
  return { from, into };
}

/** The data of each record: bookings, counts, holders, lists, lines, and search keys. */
async function standing() {
  const records = await hospital.all<Patient>('patients');
  const accounts = await hospital.all<{ _id: string; patients: string[]; defaultPatient: string }>(
    'accounts',
  );
  const appointments = await hospital.all<{ _id: string; patientId: string }>('appointments');
  return {
    records: records
      .map(({ _id, links, keys, held, joinedTo, joining, joined, heldBefore }) => ({
        ...{ _id, joinedTo, joining },
        links: links.map(({ account, unproven }) => `${account} ${unproven ?? ''}`).sort(),
        keys: [...keys].sort(),
        held: held.all.map(({ id }) => id).sort(),
        joined: (joined ?? []).map(each => each.patientId),
        before: (heldBefore ?? []).map(({ account }) => account),
      }))
      .sort((a, b) => (a._id < b._id ? -1 : 1)),
    accounts: accounts.map(({ _id, patients, defaultPatient }) => [
      ...[_id, defaultPatient],
      ...[...patients].sort(),
    ]),
    appointments: appointments.map(({ _id, patientId }) => `${_id} ${patientId}`).sort(),
    line: (await hospital.session(full)).waiting,
    owing: (await hospital.all<{ owes?: true }>('joins')).filter(({ owes }) => owes).length,
    notices: new Set((await hospital.all<{ _id: string }>('notices')).map(({ _id }) => _id)).size,
  };
}

let now = at('2026-11-23', '09:00');
const later = async () => {
  now += 2 * MINUTE;
  hospital.at(now);
  expect(Object.values(await hospital.runJobs())).not.toContain('failed');
};

test.each(['the desk sends it again', 'the clock'])(
  'R1: killed at any request, joining and separating are finished: %s',
  async by => {
    now = at('2026-11-23', '09:00');
    hospital.at(now);
    const { from, into } = await layIn();
    const join = { from, into, document: otherNumber };
    await later();
    const apart = await standing();
    const { joinId } = await hospital.value(joinRecords, join, 'nurse');
    await later();
    const together = await standing();
    expect(together.records.find(({ _id }) => _id === from)).toMatchObject({ joinedTo: into });
    await hospital.value(partRecords, { joinId }, 'nurse');
    await later();
    expect(await standing()).toEqual({ ...apart, notices: expect.any(Number) });

    const through = async (request: number, run: () => Promise<{ ok: boolean }>) => {
      const died = await dyingAt(hospital, request, async () => {
        if (!(await run()).ok) throw new Error('cut off');
      });
      if (died && by !== 'the clock') expect((await run()).ok).toBe(true);
      await later();
      return died;
    };
    let [tries, died] = [0, true];
    // Tries every fifth request, in each way other ones; the long run tries every request.
    const step = process.env.LONG ? 1 : 5;
    for (let request = by === 'the clock' ? 3 : 5; died; request += step, tries++) {
      const joining = await through(request, () => hospital.call(joinRecords, join, 'nurse'));
      const state = await standing();
      const begun = state.records.some(({ joinedTo }) => joinedTo !== undefined);
      expect([request, { ...state, notices: 0 }]).toEqual([
        request,
        { ...(begun ? together : apart), notices: 0 },
      ]);
      if (!begun) continue;
      const parting = await through(request, () => hospital.call(partRecords, { joinId }, 'nurse'));
      const after = await standing();
      const parted = !after.records.some(({ joinedTo }) => joinedTo !== undefined);
      expect([request, { ...after, notices: 0 }]).toEqual([
        request,
        { ...(parted ? apart : together), notices: 0 },
      ]);
      if (!parted) {
        await hospital.value(partRecords, { joinId }, 'nurse');
        await later();
      }
      died = joining || parting;
    }
    expect(tries).toBeGreaterThan(6);
  },
);
