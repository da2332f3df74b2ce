import { scopeOf, within } from '../../../../domain/access/scope';
import { defined } from '../../../../domain/defined';
import { draw } from '../../../../domain/samples/sampling';
import { monthOf } from '../../../../domain/time/months';
import type { SampleHead, SampleRecord } from '../../../../types/samples/samples';
import { seal, unseal } from '../../../cloud/seal';
import { type Staff, staffStore } from '../../access';
import { discharges, followUps, keyOf } from '../../figures';
import { dischargeStore, followUpStore } from '../../followups';
import { type Sample, sampleStore } from '../stores/samples';

/** Of what a draw is made, by its kind, its days and its moment. */
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

/** Whether a draw comes out again by its recorded seed. */
export async function repeats(sample: Sample): Promise<boolean> {
  const again = draw(await sampleStore.population(sample), sample.percent, sample.seed);
  return (
    again.length === sample.records.length &&
    again.every((id, line) => id === sample.records[line]?.id)
  );
}

/** What was noted of a drawn record, bound to the draw and the record. */
export const sealNote = (sample: Pick<Sample, '_id'>, recordId: string, note: string): string =>
  seal(note, `${sample._id} ${recordId}`);
const noteIn = (sample: Pick<Sample, '_id'>, recordId: string, sealed: string): string =>
  unseal(sealed, `${sample._id} ${recordId}`);

/** A draw as a line of the list. */
export function headOf(sample: Sample, names: ReadonlyMap<string, string>): SampleHead {
  const { _id, kind, office, month, from, to, drawnAt, by, percent, seed, population } = sample;
  const checks = sample.records.flatMap(({ check }) => check ?? []);
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
    population,
    drawn: sample.records.length,
    checked: checks.length,
    foundTrue: checks.filter(({ found }) => found).length,
  };
}

/** Names of who drew and checked. */
export const namesIn = (samples: readonly Sample[]): Promise<Map<string, string>> =>
  staffStore.names(
    samples.flatMap(({ by, records }) => [by, ...records.flatMap(({ check }) => check?.by ?? [])]),
  );

/** The drawn records that somebody may see, in the order of the draw; those that are gone are left out. */
export async function recordsOf(
  sample: Sample,
  staff: Staff,
  names: ReadonlyMap<string, string>,
  ids = sample.records.map(({ id }) => id),
): Promise<SampleRecord[]> {
  const ofStays = sample.kind === 'discharged';
  const scope = scopeOf(staff, 'figures');
  const departments = ofStays
    ? await dischargeStore.documents.byIds(ids, ['department'])
    : await followUpStore.documents.byIds(ids, ['department']);
  const seen = new Set(
    departments
      .filter(({ department }) => within(scope, { departmentId: keyOf(department) }))
      .map(({ _id }) => _id),
  );
  const views = await (ofStays ? discharges : followUps).records([...seen]);
  const byId = new Map(views.map(view => [view.recordId, view]));
  return sample.records.flatMap(({ id, check }): SampleRecord[] => {
    const view = byId.get(id);
    if (!view) return [];
    const { recordId, date, department, name, note } = view;
    return [
      {
        kind: ofStays ? 'discharge' : 'followUp',
        recordId,
        date,
        department,
        name,
        note,
        ...defined({
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
