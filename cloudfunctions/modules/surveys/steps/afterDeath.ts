import { openingOf, wardOpeningOf } from '../../../../domain/surveys/surveys';
import type { AfterDeath } from '../../booking';
import { surveyStore } from '../stores/surveys';

/**
 * After a patient's death, open surveys of visits and stays are closed (R14, R26). If the death was
 * a mistake, they open again until their normal end.
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
