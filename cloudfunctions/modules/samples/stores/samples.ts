import type { LocalDate, Moment } from '../../../../domain/time/time';
import type { PageEnd } from '../../../../types/page';
import type { CheckOffice, PatientSays, SampleKind } from '../../../../types/samples/samples';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { outlived } from '../../../cloud/outlived';

/**
 * A random draw (R17). `_id` tells its kind, days and office: each has one draw. Its seed and
 * population are enough to repeat it.
 */
export interface Sample {
  _id: string;
  kind: SampleKind;
  office?: CheckOffice;
  month?: string;
  from: LocalDate;
  to: LocalDate;
  /** Later records are not part of the population. */
  drawnAt: Moment;
  by: string;
  percent: number;
  seed: string;
  population: number;
  /** The calls of the drawn patients are not planned yet (R17). */
  owesCalls?: true;
  /** In the order of the draw. */
  records: { id: string; check?: Check }[];
}

/** A member's finding on a drawn record. */
export interface Check {
  found: boolean;
  /** Sealed, as it may name a person. */
  note: string;
  by: string;
  at: Moment;
  /** What the patient said, if the check was a call to the patient. */
  says?: PatientSays;
}

/** A part of a draw's population, stored because rows are corrected later. */
interface Part {
  _id: string;
  of: string[];
}

export const sampleParts = defineCollection<Part>('sampleParts');
const PART = 2000;
const partIds = ({ _id, seed, population }: Pick<Sample, '_id' | 'seed' | 'population'>) =>
  Array.from({ length: Math.ceil(population / PART) }, (_, n) => `${_id}-${seed}-${n}`);

export const samples = defineCollection<Sample>('samples', {
  indexes: {
    drawn: ['kind', '-drawnAt', '-_id'],
    drawnAt: ['drawnAt', '_id'],
    owesCalls: ['owesCalls'],
  },
  sealed: {
    'records.check.note': ({ _id, records }, line) => noteKey(_id, records[line!]!.id),
  },
});

/** What the note on a drawn record is bound to. */
export const noteKey = (sampleId: string, recordId: string): string => `${sampleId} ${recordId}`;

export const sampleStore = {
  get: (id: string) => samples.get(id),

  /** Adds a draw; false when its kind, day or month, and office already have one. */
  insert: async (sample: Sample, of: readonly string[]) => {
    await sampleParts.insertMissing(
      partIds(sample).map((_id, n) => ({ _id, of: of.slice(n * PART, (n + 1) * PART) })),
    );
    return samples.insert(sample);
  },

  /** The population of a draw. */
  population: async (sample: Sample): Promise<string[]> =>
    (await sampleParts.byIds(partIds(sample))).flatMap(({ of }) => of),

  /** Draws whose calls are not planned yet. */
  owingCalls: (limit: number) => samples.find({ where: [{ owesCalls: true }], limit }),

  callsPlanned: (id: string) =>
    samples.change(id, [{ owesCalls: true }], { owesCalls: commands().remove() }),

  list: (kind: SampleKind, after: PageEnd | undefined, size: number) =>
    samples.page({ where: [{ kind }], by: ['drawnAt'], direction: 'desc', after, size }),

  /** Records a finding on the record at an index; returns the draw after it. */
  check: (id: string, line: number, recordId: string, check: Check) =>
    samples.change(id, [{ [`records.${line}.id`]: recordId }], {
      [`records.${line}.check`]: commands().set(check),
    }),
};

/**
 * Draws that may be removed after their retention period (R25), each after the parts of its
 * population.
 */
export const oldSamples = {
  documents: outlived(samples, 'drawnAt'),
  async removeParts(ids: string[]): Promise<void> {
    const some = await samples.byIds(ids);
    const parts = some.flatMap(partIds);
    for (let from = 0; from < parts.length; from += 500)
      await sampleParts.removeMany([
        { _id: commands().in(parts.slice(from, from + 500)) },
        { of: commands().exists(true) },
      ]);
  },
};
