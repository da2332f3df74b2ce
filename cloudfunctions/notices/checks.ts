import { outdatedChanges, outdatedReminders } from '../modules/booking';
import { outdatedCalls } from '../modules/calling';
import { outdatedAnswers } from '../modules/cases';
import { outdatedDuties } from '../modules/duties';
import { outdatedLists } from '../modules/lists';
import { outdatedSoon } from '../modules/queue';
import { outdatedReturns } from '../modules/returns';
import { outdatedStalls } from '../modules/running';
import { outdatedStrikes } from '../modules/strikes';
import { outdatedSurveys } from '../modules/surveys';

/** The checks whether a message is still true. */
export const checks = [
  outdatedReminders,
  outdatedChanges,
  outdatedSoon,
  outdatedReturns,
  outdatedStrikes,
  outdatedSurveys,
  outdatedAnswers,
  outdatedLists,
  outdatedStalls,
  outdatedDuties,
  outdatedCalls,
];
