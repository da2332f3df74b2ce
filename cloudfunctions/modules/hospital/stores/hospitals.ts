import type { Moment } from '../../../../domain/time/time';
import type { Hospital } from '../../../../types/hospital/hospital';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** One version of the hospital's own data; versions are only added (R22). */
export interface StoredHospital {
  _id: string;
  version: number;
  at: Moment;
  by: string;
  hospital: Hospital;
}

export const hospitals = defineCollection<StoredHospital>('hospitals', {
  indexes: { version: ['-version'] },
});

/** The `_id` of a version. */
export const hospitalId = (version: number): string => `H-${version}`;

const versions = () => ({ version: commands().gte(0) });

export const hospitalStore = {
  get: (version: number) => hospitals.get(hospitalId(version)),

  /** The newest version; undefined if the office changed nothing. */
  newest: async (): Promise<StoredHospital | undefined> =>
    (await hospitals.find({ where: [versions()], order: [['version', 'desc']], limit: 1 }))[0],

  /** When and by whom the newest versions were written, without their content. */
  list: (limit = 30) =>
    hospitals.find({
      where: [versions()],
      order: [['version', 'desc']],
      fields: ['version', 'at', 'by'],
      limit,
    }),

  /**
   * Adds the next version; false when its number exists already. The insert of its fixed `_id`
   * decides.
   */
  add: (stored: Omit<StoredHospital, '_id'>): Promise<boolean> =>
    hospitals.insert({ _id: hospitalId(stored.version), ...stored }),
};
