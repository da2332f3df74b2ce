import { useState } from 'react';
import { type AgreementKind, agreementKinds } from '../../domain/privacy/agreement';
import type { ValueOf } from '../../types/contract';
import { agreePrivacy } from '../../types/privacy/agreePrivacy';
import type { viewPrivacy } from '../../types/privacy/viewPrivacy';
import { useChange } from '../api/useChange';
import type { OperationState } from '../api/useOperation';

type Privacy = OperationState<ValueOf<typeof viewPrivacy>>;
type On = Record<AgreementKind, boolean>;

/**
 * The switches of the privacy notice, and sending them. Agreements of the account to this version
 * are on; all others are off until the user taps them.
 */
export function useAgreement(privacy: Privacy, child: boolean) {
  const sending = useChange(agreePrivacy);
  const [tapped, setTapped] = useState<Partial<On>>({});
  const value = privacy.state === 'ready' ? privacy.value : undefined;
  const before = (kind: AgreementKind): boolean =>
    value?.agreed[kind]?.version === value?.notice.version && value?.agreed[kind] !== undefined;
  const isOn = (kind: AgreementKind): boolean => tapped[kind] ?? before(kind);
  const kinds = agreementKinds.filter(
    kind => kind !== 'child' || child || value?.agreed.child || value?.missing.includes('child'),
  );
  const changed = kinds.filter(kind => isOn(kind) !== before(kind));

  const send = async (): Promise<boolean> => {
    if (!value) return false;
    const answers = Object.fromEntries(changed.map(kind => [kind, isOn(kind)]));
    const answer = await sending.send({ version: value.notice.version, ...answers });
    if (answer?.ok) {
      privacy.put(answer.value);
      setTapped({});
      return true;
    }
    // A newer notice has come into force: it is shown.
    if (answer?.refusal.code === 'PRIVACY_CHANGED') privacy.reload();
    return false;
  };

  return {
    kinds,
    isOn,
    tap: (kind: AgreementKind, on: boolean) => setTapped(said => ({ ...said, [kind]: on })),
    anyOn: kinds.some(isOn),
    changed: changed.length > 0,
    busy: sending.busy,
    refusal: sending.refusal,
    send,
  };
}
