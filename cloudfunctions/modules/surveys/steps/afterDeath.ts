import { openingOf, wardOpeningOf } from '../../../../domain/surveys/surveys';
import type { AfterDeath } from '../../booking';
import { surveyStore } from '../stores/surveys';

/**
 * Nobody is asked any more what somebody who has died thought of a visit or a stay (R14, R26). Where that was a mistake, the surveys are open
 * again until they would have been closed.
 */
export const surveysAfterDeath: AfterDeath = {
  end: (personId, now) => surveyStore.closeAfterDeath(personId, now),

  async giveBack(personId, { survey: rules }, now) {
    for (const { _id, stay, date } of await surveyStore.closedByDeath(personId)) {
      const { closesAt } = stay ? wardOpeningOf(date, rules) : openingOf(date, rules);
      await surveyStore.openAfterAll(_id, closesAt, now);
    }
  },
};
