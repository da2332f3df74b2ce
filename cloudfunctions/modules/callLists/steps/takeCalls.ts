import type { CallRow } from '../../../../domain/callLists/callLists';
import { defined } from '../../../../domain/defined';
import { callableFrom } from '../../../../domain/followups/followUps';
import { maskDocument } from '../../../../domain/people/document';
import { lastFours } from '../../../../domain/people/search';
import { dateOf, type Moment } from '../../../../domain/time/time';
import type { CallListKind } from '../../../../types/callLists/callLists';
import type { Policy } from '../../../../types/policy/policy';
import { keyedHash } from '../../../cloud/seal';
import { type FollowUp, followEnds, followUpStore, newFollowUp } from '../../followups';
import { deathStore, peopleMeant } from '../../people';
import { rosterStore } from '../../timetable';

/**
 * What an import did, or would do: the number of calls by result. `dead`: patients who have died,
 * and are not called.
 */
export interface Taken {
  added: number;
  changed: number;
  unchanged: number;
  dead: number;
}

const PIECE = 500;
const pieces = <T>(all: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) =>
    all.slice(n * size, (n + 1) * size),
  );

interface Taking {
  kind: CallListKind;
  policy: Policy;
  now: Moment;
  /** The ids of the roster's departments, by name. */
  departments: ReadonlyMap<string, string>;
}

/** The planned call of a row (R15); `row` tells whether another file changes it. */
function callOf(
  row: CallRow,
  { patientId, numberOfAnother }: Awaited<ReturnType<typeof peopleMeant>>[number],
  { kind, policy, now, departments }: Taking,
): FollowUp {
  const { line: _line, sheet: _sheet, ...values } = row;
  const { key, name, sex, birthDate, phone, document, department, unit = '', text, date } = values;
  const id = `${kind}-${keyedHash('call list', `${kind}\n${key}`)}`;
  const call = newFollowUp(
    {
      ...{ id, kind, source: { kind: 'unit', id }, personId: id, ...defined({ patientId }) },
      department: { ...defined({ id: departments.get(department) }), name: department },
      ...(kind === 'referred' ? { date: dateOf(now), dueOn: callableFrom(date) } : { date }),
      person: {
        ...{ name, phone },
        ...defined({ sex, birthDate, documentMasked: document && maskDocument(document) }),
        ...defined({ numberOfAnother }),
        ...defined({ asked: unit || text ? { unit, text } : undefined }),
      },
      ...defined({ lastFours: document && lastFours(document) }),
    },
    policy,
    now,
  );
  return { ...call, row: keyedHash('call row', JSON.stringify(values)) };
}

/** Rows as calls, compared with those that are planned. */
async function compared(rows: CallRow[], taking: Taking) {
  const whose = await peopleMeant(
    rows.map(({ name, document, orDocuments = [] }) => ({
      name,
      documents: document ? [document, ...orDocuments] : [],
    })),
  );
  const calls = rows.map((row, n) => callOf(row, whose[n] ?? {}, taking));
  const [found, dead] = await Promise.all([
    followUpStore.rowsOf(calls.map(({ _id }) => _id)),
    deathStore.among(calls.map(({ personId }) => personId)),
  ]);
  const existingCalls = new Map(found.map(each => [each._id, each]));
  return {
    added: calls.filter(({ _id, personId }) => !existingCalls.has(_id) && !dead.has(personId)),
    changed: calls.filter(
      ({ _id, row }) => existingCalls.has(_id) && existingCalls.get(_id)?.row !== row,
    ),
    dead: calls.filter(({ personId }) => dead.has(personId)).length,
    unchanged: calls.filter(({ _id, row }) => existingCalls.get(_id)?.row === row).length,
  };
}

const takingOf = async (taking: Omit<Taking, 'departments'>): Promise<Taking> => {
  const roster = await rosterStore.current();
  const departments = (roster?.departments ?? []).map(({ id, name }) => [name, id] as const);
  return { ...taking, departments: new Map(departments) };
};

/**
 * Imports the rows of a list (R15): plans new calls, corrects those of corrected rows, and leaves
 * the others. Each call is one write under an id derived from its row. So a list that is imported
 * twice, or by a call that died, plans each call once.
 *
 * @param write whether to write; otherwise it only counts
 */
export async function takeCalls(
  rows: CallRow[],
  asked: Omit<Taking, 'departments'>,
  write: boolean,
): Promise<Taken> {
  const taking = await takingOf(asked);
  const did: Taken = { added: 0, changed: 0, unchanged: 0, dead: 0 };
  for (const piece of pieces(rows, PIECE)) {
    const { added, changed, ...counts } = await compared(piece, taking);
    if (write && added.length) await followUpStore.insertMissing(added);
    if (write)
      for (const batch of pieces(changed, 20))
        await Promise.all(batch.map(call => putRight(call, taking)));
    if (write)
      await followEnds(
        changed.map(({ personId }) => personId),
        taking.now,
      );
    did.added += added.length;
    did.changed += changed.length;
    did.unchanged += counts.unchanged;
    did.dead += counts.dead;
  }
  return did;
}

/**
 * Corrects the call of a changed row: its subject, and its days while nobody has tried. The mark
 * that it is done is written last.
 */
async function putRight(call: FollowUp, { kind, now }: Taking): Promise<void> {
  const { _id, person, keys, department, personId, patientId, dueOn, nextOn, row } = call;
  const before = await followUpStore.get(_id);
  if (!before) return;
  // A unit's call counts from the day on which the unit asked.
  const { date, month } = kind === 'referred' ? before : call;
  const about = { person, keys, department, date, month, personId, patientId, doctor: call.doctor };
  await followUpStore.correct(_id, about, now);
  if (!before.tried) await followUpStore.date(_id, { dueOn, nextOn });
  if (row) await followUpStore.rowTaken(_id, row);
}
