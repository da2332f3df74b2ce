import { done } from '../../types/answer';
import { viewPolicy as contract } from '../../types/desk';
import type { Policy } from '../../types/policy';
import { staffOperation } from '../cloud/serve';
import { policyStore, unchanged } from '../cloud/stores/policy';
import { yearIsOfficial } from '../domain/calendar';
import { addDays, dateOf, type LocalDate } from '../domain/time';
import { policyVersions } from '../workflows/policyVersions';

export const viewPolicy = staffOperation(contract, async (_input, { now }) => {
  const today = dateOf(now);
  const versions = await policyStore.versions();
  const { version, policy } = versions[0] ?? unchanged;
  const value = {
    today,
    version,
    policy,
    versions: await policyVersions(versions),
    unofficialYears: unofficialYears(today, policy),
  };
  return done({ value, subjects: [`P-${version}`] });
});

/** The years within the days laid out whose official arrangement is not published yet (R2). */
function unofficialYears(today: LocalDate, policy: Policy): number[] {
  const last = addDays(today, policy.session.layOutDaysAhead);
  const years = [today, last].map(date => Number(date.slice(0, 4)));
  return [...new Set(years)].filter(year => !yearIsOfficial(year));
}
