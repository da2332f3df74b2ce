import { daysToOffer } from '../../../../domain/surveys/surveys';
import type { Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { deathStore } from '../../people';
import { surveyStore } from '../stores/surveys';
import { newSurvey } from './newSurvey';

/**
 * Offers the survey of a visit again if it was taken back after its day's surveys had been offered
 * (R14).
 */
export async function offerAgain(
  visit: Parameters<typeof newSurvey>[0],
  policy: Policy,
  now: Moment,
): Promise<void> {
  if (!daysToOffer(undefined, now, policy.survey).includes(visit.date)) return;
  if ((await deathStore.among([visit.patientId])).has(visit.patientId)) return;
  await surveyStore.insertMissing([newSurvey(visit, policy)]);
}
