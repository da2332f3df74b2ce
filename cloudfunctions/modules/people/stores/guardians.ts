import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** The children that are registered under one document (R23); `_id` is the document's keyed hash. */
export interface Guardian {
  _id: string;
  children: string[];
}

export const guardians = defineCollection<Guardian>('guardians');

export const guardianStore = {
  /** Counts a child under a document while there is room for `max`; true when it is counted afterwards. */
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

  /** The children that are counted under a document. */
  children: async (guardianId: string): Promise<string[]> =>
    (await guardians.get(guardianId))?.children ?? [],

  /** Counts a child no longer whose record goes; a card without children is forgotten (R25). */
  async removeChild(guardianId: string, childId: string): Promise<void> {
    await guardians.change(guardianId, [{ children: childId }], {
      children: commands().pull(childId),
    });
    await guardians.remove(guardianId, [{ 'children.0': commands().exists(false) }]);
  },

  /** Counts a child by another record of it; nothing happens where the one is not counted. */
  async replaceChild(guardianId: string, childId: string, by: string): Promise<void> {
    await guardians.change(guardianId, [{ children: childId }, { children: commands().neq(by) }], {
      children: commands().push([by]),
    });
    await guardians.change(guardianId, [{ children: childId }], {
      children: commands().pull(childId),
    });
  },
};
