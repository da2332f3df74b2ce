import { yearIsOfficial } from '../../../../domain/time/calendar';
import { addDays, dateOf, type LocalDate, yearOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import type { Policy } from '../../../../types/policy/policy';
import { viewPolicy as contract } from '../../../../types/policy/viewPolicy';
import { staffOperation } from '../../access';
import { policyStore, unchanged } from '../stores/policy';
import { policyVersions } from '../views/policyVersions';

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

/** The years within the days ahead whose official arrangement is not published yet (R2). */
function unofficialYears(today: LocalDate, policy: Policy): number[] {
  const last = addDays(today, policy.session.layOutDaysAhead);
  const years = [today, last].map(yearOf);
  return [...new Set(years)].filter(year => !yearIsOfficial(year));
}
