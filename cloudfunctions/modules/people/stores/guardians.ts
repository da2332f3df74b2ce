import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** The children registered under one document (R23); `_id` is the document's keyed hash. */
export interface Guardian {
  _id: string;
  children: string[];
}

export const guardians = defineCollection<Guardian>('guardians');

export const guardianStore = {
  /**
   * Counts a child under a document while there are fewer than `max`; true when it is counted
   * afterwards.
   */
  async addChild(guardianId: string, childId: string, max: number): Promise<boolean> {
    if (await guardians.insert({ _id: guardianId, children: [childId] })) return true;
    const added = await guardians.change(
      guardianId,
      [
        { children: commands().neq(childId) },
        { [`children.${max - 1}`]: commands().exists(false) },
      ],
      { children: commands().push([childId]) },
    );
    if (added) return true;
    return (await guardians.get(guardianId))?.children.includes(childId) ?? false;
  },

  /** The children counted under a document. */
  children: async (guardianId: string): Promise<string[]> =>
    (await guardians.get(guardianId))?.children ?? [],

  /** Removes a child whose record is removed; a card without children is removed as well (R25). */
  async removeChild(guardianId: string, childId: string): Promise<void> {
    await guardians.change(guardianId, [{ children: childId }], {
      children: commands().pull(childId),
    });
    await guardians.remove(guardianId, [{ 'children.0': commands().exists(false) }]);
  },

  /** Counts a child by another record; nothing happens if the former one is not counted. */
  async replaceChild(guardianId: string, childId: string, by: string): Promise<void> {
    await guardians.change(guardianId, [{ children: childId }, { children: commands().neq(by) }], {
      children: commands().push([by]),
    });
    await guardians.change(guardianId, [{ children: childId }], {
      children: commands().pull(childId),
    });
  },
};
