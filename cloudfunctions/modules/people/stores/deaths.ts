import { chunks } from '../../../../domain/chunks';
import { defined } from '../../../../domain/defined';
import { type Death, isDead } from '../../../../domain/people/death';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { but } from '../../../cloud/passedOver';
import { waitingIn } from '../../../cloud/waiting';

/**
 * The patients who have died, with the causes: the only place where deaths are read (R26). The code
 * that stores a report of a death also enters it here.
 */
export const deaths = defineCollection<Death>('deaths', {
  indexes: { causes: ['causes'], owesEnd: ['owesEnd'] },
});

export const deathStore = {
  /** The persons, out of these, who are known to have died. */
  async among(personIds: readonly string[]): Promise<Set<string>> {
    const found: Death[] = [];
    // Few of thousands of patients have died, so one request asks for many.
    for (const chunk of chunks([...new Set(personIds)], 5000))
      found.push(...(await deaths.findAll({ where: [{ _id: commands().in(chunk) }] })));
    return new Set(found.filter(isDead).map(({ _id }) => _id));
  },

  /** The entries of some persons. */
  of: (personIds: readonly string[]) => deaths.byIds([...new Set(personIds)]),

  /**
   * Records that this person's death ended an appointment, after it was recorded as ended by
   * another person's death.
   */
  inherits: (personId: string, appointmentId: string) =>
    deaths.change(personId, [{ ended: commands().neq(appointmentId) }], {
      ended: commands().addToSet(appointmentId),
    }),

  /**
   * Records that a cause says that this person, and nobody else, has died; repeating it changes
   * nothing.
   */
  async put(cause: string, personId: string): Promise<void> {
    await deathStore.takeBack(cause, personId);
    if (await deaths.insert({ _id: personId, causes: [cause], owesEnd: true })) return;
    await deaths.change(personId, [{ causes: commands().neq(cause) }], {
      causes: commands().addToSet(cause),
      owesEnd: true,
    });
  },

  /** Records that a cause reports no death, or only the death of `except`. */
  takeBack: (cause: string, except = '') =>
    deaths.changeMany([{ causes: cause }, { _id: commands().neq(except) }], {
      causes: commands().pull(cause),
      owesEnd: true,
    }),

  /** Deaths, and deaths taken back, whose effects are still owed. */
  owing: (limit: number, passed: readonly string[] = []) =>
    deaths.find({ where: [{ owesEnd: true }, ...but(passed)], limit }),

  /** Deaths after which something still has to be ended. */
  waiting: () => waitingIn(deaths, [{ owesEnd: true }]),

  /** Records that a death ends an appointment, before it does. */
  ends: (personId: string, appointmentId: string) =>
    deaths.change(personId, [{ owesEnd: true }], { ended: commands().addToSet(appointmentId) }),

  /**
   * Marks the effects of a death as done, unless it was recorded or taken back again since it was
   * read.
   */
  seenTo: ({ _id, causes }: Death) =>
    deaths.change(_id, [{ owesEnd: true }, { causes: commands().eq(causes) }], {
      owesEnd: commands().remove(),
      ...defined({ ended: causes.length ? undefined : commands().remove() }),
    }),

  /** Those of these causes that report a death. */
  async known(causes: readonly string[]): Promise<Set<string>> {
    if (!causes.length) return new Set();
    const found = await deaths.findAll({ where: [{ causes: commands().in([...causes]) }] });
    return new Set(found.flatMap(death => death.causes));
  },
};
