import { deskCause } from '../../../../domain/people/death';
import { type DeathReports, syncDeaths } from '../../people';
import { callStore } from '../stores/calls';

/**
 * The patient who has died according to each entry of the call list, by the cause of death that the
 * entry is; undefined: nobody.
 */
export const deathsByDesk = async (callIds: readonly string[]): Promise<DeathReports> =>
  new Map(
    (await callStore.saysOf(callIds)).map(({ _id, saysDied, patientId }) => [
      deskCause(_id),
      saysDied ? patientId : undefined,
    ]),
  );

/** Updates the list of deaths by some calls of the desk (R26). May be repeated at any time. */
export async function tellDeaths(callIds: readonly string[]): Promise<void> {
  if (!callIds.length) return;
  await syncDeaths(() => deathsByDesk(callIds));
  for (const entry of await callStore.saysOf(callIds)) await callStore.deathTold(entry);
}
