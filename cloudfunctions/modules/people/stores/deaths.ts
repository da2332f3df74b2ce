import { type Death, isDead } from '../../../../domain/people/death';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** Who has died, and what says so: the one place that is asked (R26). Written by whatever says so, as it says it. */
export const deaths = defineCollection<Death>('deaths', { indexes: { causes: ['causes'] } });

export const deathStore = {
  /** Which of some persons are known to have died. */
  async among(personIds: readonly string[]): Promise<Set<string>> {
    const found = await deaths.byIds([...new Set(personIds)]);
    return new Set(found.filter(isDead).map(({ _id }) => _id));
  },

  /** Puts down that a cause says a person has died, and nobody else; saying it again changes nothing. */
  async put(cause: string, personId: string): Promise<void> {
    await deathStore.takeBack(cause, personId);
    if (await deaths.insert({ _id: personId, causes: [cause] })) return;
    await deaths.change(personId, [{ causes: commands().neq(cause) }], {
      causes: commands().addToSet(cause),
    });
  },

  /** Puts down that a cause says of nobody that they have died, or of nobody but `except`. */
  takeBack: (cause: string, except = '') =>
    deaths.changeMany([{ causes: cause }, { _id: commands().neq(except) }], {
      causes: commands().pull(cause),
    }),

  /** The causes, of some, that say of somebody that they have died. */
  async known(causes: readonly string[]): Promise<Set<string>> {
    if (!causes.length) return new Set();
    const found = await deaths.findAll({ where: [{ causes: commands().in([...causes]) }] });
    return new Set(found.flatMap(death => death.causes));
  },
};
