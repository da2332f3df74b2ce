import {
  type AgreementKind,
  missingAgreements,
  needsGuardian,
} from '../../../../domain/privacy/agreement';
import type { Moment } from '../../../../domain/time/time';
import type { Answers } from '../../../../texts/answers';
import type { ValueOf } from '../../../../types/contract';
import type { viewPrivacy } from '../../../../types/privacy/viewPrivacy';
import { canReadCards } from '../../../cloud/cardSetUp';
import { patientStore, personOf } from '../../people';
import { agreementStore } from '../stores/agreements';

/**
 * The privacy notice in force, and an account's agreements to it (R25).
 * @param notice in the reader's language; its version is the same in every language
 */
export async function privacyView(
  account: string,
  notice: Answers['privacyNotice'],
  now: Moment,
): Promise<ValueOf<typeof viewPrivacy>> {
  const [record, held] = await Promise.all([
    agreementStore.get(account),
    patientStore.ofAccount(account),
  ]);
  const agreed = record?.agreed ?? {};
  const hasChild = held.some(patient => needsGuardian(personOf(patient).document, now));
  const asked: AgreementKind[] = ['identity', 'health', ...(hasChild ? ['child' as const] : [])];
  const { version, lead, sections } = notice;
  return {
    notice: { version, lead, sections },
    agreed,
    missing: missingAgreements(agreed, asked, version),
    readsCards: canReadCards(),
  };
}
