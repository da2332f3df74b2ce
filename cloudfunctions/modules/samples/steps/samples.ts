import { scopeOf, within } from '../../../../domain/access/scope';
import { defined } from '../../../../domain/defined';
import { followUpStateOf } from '../../../../domain/followups/followUps';
import { comparisonOf, contentOf } from '../../../../domain/samples/comparing';
import { draw } from '../../../../domain/samples/sampling';
import { monthOf } from '../../../../domain/time/months';
import type { LocalDate } from '../../../../domain/time/time';
import type { FollowUpOutcome } from '../../../../types/followups/followUps';
import type { SampleHead, SampleRecord } from '../../../../types/samples/samples';
import type { Satisfaction } from '../../../../types/surveys';
import { seal, unseal } from '../../../cloud/seal';
import { type Staff, staffStore } from '../../access';
import { departmentKey, dischargeFigures, followUpFigures } from '../../figures';
import { dischargeStore, followUpStore } from '../../followups';
import { noteKey, type Sample, sampleStore } from '../stores/samples';
import { sampledId } from './planCalls';

/** The population of a draw, by its kind, its days and its moment. */
export async function populationOf({
  kind,
  month,
  from,
  to,
  drawnAt,
}: Pick<Sample, 'kind' | 'month' | 'from' | 'to' | 'drawnAt'>): Promise<string[]> {
  const found =
    kind === 'discharged'
      ? await dischargeStore.leftAlive(from, to, drawnAt)
      : await followUpStore.recorded(month ?? monthOf(from), drawnAt);
  return found.map(({ _id }) => _id);
}

/** Whether repeating a draw from its recorded seed gives the same records. */
export async function repeats(sample: Sample): Promise<boolean> {
  const again = draw(await sampleStore.population(sample), sample.percent, sample.seed);
  return (
    again.length === sample.records.length &&
    again.every((id, line) => id === sample.records[line]?.id)
  );
}

/** Seals the note on a drawn record, bound to the draw and the record. */
export const sealNote = (sample: Pick<Sample, '_id'>, recordId: string, note: string): string =>
  seal(note, noteKey(sample._id, recordId));
const noteIn = (sample: Pick<Sample, '_id'>, recordId: string, sealed: string): string =>
  unseal(sealed, noteKey(sample._id, recordId));

/** The drawn records that a member may see, out of some or all (R20); undefined: every one. */
async function seenOf(
  { kind, records }: Sample,
  staff: Staff,
  ids = records.map(({ id }) => id),
): Promise<Set<string> | undefined> {
  const scope = scopeOf(staff, 'figures');
  if (scope.of === 'all') return undefined;
  const departments =
    kind === 'discharged'
      ? await dischargeStore.documents.byIds(ids, ['department'])
      : await followUpStore.documents.byIds(ids, ['department']);
  const own = departments.filter(({ department }) =>
    within(scope, { departmentId: departmentKey(department) }),
  );
  return new Set(own.map(({ _id }) => _id));
}

/** A draw as a row of the list, with counts of what a member sees of it. */
export async function headOf(
  sample: Sample,
  staff: Staff,
  names: ReadonlyMap<string, string>,
): Promise<SampleHead> {
  const { _id, kind, office, month, from, to, drawnAt, by, percent, seed, population } = sample;
  const seen = await seenOf(sample, staff);
  const records = sample.records.filter(({ id }) => seen?.has(id) ?? true);
  const checks = records.flatMap(({ check }) => check ?? []);
  return {
    sampleId: _id,
    kind,
    ...defined({ office, month }),
    from,
    to,
    drawnAt,
    by: names.get(by) ?? '',
    percent,
    seed,
    ...defined({ population: seen ? undefined : population }),
    drawn: records.length,
    checked: checks.length,
    foundTrue: checks.filter(({ found }) => found).length,
    ...(await figuresOf(kind, records)),
  };
}

/**
 * The results of a draw: for call records, the caller's record compared with the patient's answer;
 * for discharged patients, the outcomes of their calls.
 */
async function figuresOf(
  kind: Sample['kind'],
  records: Sample['records'],
): Promise<Pick<SampleHead, 'comparison' | 'calls'>> {
  if (kind === 'discharged') {
    const calls = await sampledCalls(records.map(({ id }) => id));
    const reached = calls.filter(({ state }) => state === 'reached');
    return {
      calls: {
        planned: calls.length,
        reached: reached.length,
        ...contentOf(calls.map(({ satisfaction }) => satisfaction)),
      },
    };
  }
  const asked = records.filter(({ check }) => check?.says);
  const read = new Map((await recordedOf(asked.map(({ id }) => id))).map(each => [each._id, each]));
  return {
    comparison: comparisonOf(
      asked.map(({ id, check }) => ({ recorded: saysOf(read.get(id)), says: check?.says })),
    ),
  };
}

const sampledCalls = (stays: string[]) =>
  followUpStore.documents.byIds(stays.map(sampledId), [
    ...(['state', 'open', 'nextOn', 'dueOn', 'triedOn', 'satisfaction'] as const),
  ]);

const recordedOf = (ids: string[]) =>
  followUpStore.documents.byIds(ids, ['lastOutcome', 'satisfaction']);

/** The compared part of a record. */
const saysOf = (
  record: { lastOutcome?: FollowUpOutcome; satisfaction?: Satisfaction } | undefined,
) => ({ outcome: record?.lastOutcome, satisfaction: record?.satisfaction });

/** The names of the members who drew and checked. */
export const namesInSamples = (samples: readonly Sample[]): Promise<Map<string, string>> =>
  staffStore.names(
    samples.flatMap(({ by, records }) => [by, ...records.flatMap(({ check }) => check?.by ?? [])]),
  );

/** The drawn records that a member may see, in the order of the draw; removed ones are left out. */
export async function recordsOf(
  sample: Sample,
  staff: Staff,
  names: ReadonlyMap<string, string>,
  today: LocalDate,
  ids = sample.records.map(({ id }) => id),
): Promise<SampleRecord[]> {
  const ofStays = sample.kind === 'discharged';
  const seen = await seenOf(sample, staff, ids);
  const shown = seen ? [...seen] : ids;
  const [views, calls, recorded] = await Promise.all([
    (ofStays ? dischargeFigures : followUpFigures).records(shown),
    ofStays ? sampledCalls(shown) : [],
    ofStays ? [] : recordedOf(shown),
  ]);
  const callOf = new Map(calls.map(call => [call._id, call]));
  const sayings = new Map(recorded.map(each => [each._id, saysOf(each)]));
  const byId = new Map(views.map(view => [view.recordId, view]));
  return sample.records.flatMap(({ id, check }): SampleRecord[] => {
    const view = byId.get(id);
    if (!view) return [];
    const { recordId, date, department, name, note } = view;
    const call = callOf.get(sampledId(id));
    const { outcome, satisfaction } = sayings.get(id) ?? {};
    return [
      {
        kind: ofStays ? 'discharge' : 'followUp',
        recordId,
        date,
        department,
        name,
        note,
        ...defined({
          recorded: outcome && { outcome, ...defined({ satisfaction }) },
          call: call && { followUpId: call._id, state: followUpStateOf(call, today) },
          check: check && {
            ...check,
            note: noteIn(sample, id, check.note),
            by: names.get(check.by) ?? '',
          },
        }),
      },
    ];
  });
}
