import { defined } from '../../../../domain/defined';
import { type Death, isDead } from '../../../../domain/people/death';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { but } from '../../../cloud/passedOver';
import { waitingIn } from '../../../cloud/waiting';

/** The people who have died, and what says so: the one place that is asked (R26). Written by whatever says so, as it says it. */
export const deaths = defineCollection<Death>('deaths', {
  indexes: { causes: ['causes'], owesEnd: ['owesEnd'] },
});

export const deathStore = {
  /** Which of some persons are known to have died. */
  async among(personIds: readonly string[]): Promise<Set<string>> {
    const found = await deaths.byIds([...new Set(personIds)]);
    return new Set(found.filter(isDead).map(({ _id }) => _id));
  },

  /** What is known of the deaths of some persons. */
  of: (personIds: readonly string[]) => deaths.byIds([...new Set(personIds)]),

  /** Puts down that a death ended an appointment which another's death was said to have ended. */
  inherits: (personId: string, appointmentId: string) =>
    deaths.change(personId, [{ ended: commands().neq(appointmentId) }], {
      ended: commands().addToSet(appointmentId),
    }),

  /** Puts down that a cause says a person has died, and nobody else; saying it again changes nothing. */
  async put(cause: string, personId: string): Promise<void> {
    await deathStore.takeBack(cause, personId);
    if (await deaths.insert({ _id: personId, causes: [cause], owesEnd: true })) return;
    await deaths.change(personId, [{ causes: commands().neq(cause) }], {
      causes: commands().addToSet(cause),
      owesEnd: true,
    });
  },

  /** Puts down that a cause says of nobody that they have died, or of nobody but `except`. */
  takeBack: (cause: string, except = '') =>
    deaths.changeMany([{ causes: cause }, { _id: commands().neq(except) }], {
      causes: commands().pull(cause),
      owesEnd: true,
    }),

  /** Deaths, and deaths taken back, whose persons still have to be seen to. */
  owing: (limit: number, passed: readonly string[] = []) =>
    deaths.find({ where: [{ owesEnd: true }, ...but(passed)], limit }),

  /** Deaths after which something is still to be ended. */
  waiting: () => waitingIn(deaths, [{ owesEnd: true }]),

  /** Puts down that a death ends an appointment, before it does. */
  ends: (personId: string, appointmentId: string) =>
    deaths.change(personId, [{ owesEnd: true }], { ended: commands().addToSet(appointmentId) }),

  /** Marks a death as dealt with, unless it was said or taken back again since it was read. */
  seenTo: ({ _id, causes }: Death) =>
    deaths.change(_id, [{ owesEnd: true }, { causes: commands().eq(causes) }], {
      owesEnd: commands().remove(),
      ...defined({ ended: causes.length ? undefined : commands().remove() }),
    }),

  /** The causes, of some, that say of somebody that they have died. */
  async known(causes: readonly string[]): Promise<Set<string>> {
    if (!causes.length) return new Set();
    const found = await deaths.findAll({ where: [{ causes: commands().in([...causes]) }] });
    return new Set(found.flatMap(death => death.causes));
  },
};
