import { deskCause } from '../../../../domain/people/death';
import { putDownSaid, type Said } from '../../people';
import { callStore } from '../stores/calls';

/** Of whom some calls of the desk say that they have died, by their causes; undefined: of nobody. */
export const saidByDesk = async (callIds: readonly string[]): Promise<Said> =>
  new Map(
    (await callStore.saysOf(callIds)).map(({ _id, saysDied, patientId }) => [
      deskCause(_id),
      saysDied ? patientId : undefined,
    ]),
  );

/** Tells the list of deaths what some calls of the desk say, or say no more (R26). May be done again at any time. */
export async function tellDeaths(callIds: readonly string[]): Promise<void> {
  if (!callIds.length) return;
  await putDownSaid(() => saidByDesk(callIds));
  for (const entry of await callStore.saysOf(callIds)) await callStore.deathTold(entry);
}
