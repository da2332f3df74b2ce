import { deskTexts } from '../../../texts/desk';
import type { ValueOf } from '../../../types/contract';
import { decideOfficeRight } from '../../../types/staff/decideOfficeRight';
import type {
  InvitationView,
  listInvitations,
  OfficeGrantView,
} from '../../../types/staff/listInvitations';
import { withdrawInvitation } from '../../../types/staff/withdrawInvitation';
import { useChange } from '../../api/useChange';
import { askToConfirm } from '../../phone/askToConfirm';
import { tell } from '../../phone/tell';

const { staff: words } = deskTexts;

export type Offer = InvitationView | OfficeGrantView;

interface OfferCallbacks {
  onPut: (offers: ValueOf<typeof listInvitations>) => void;
  /** Called when a member may have got a right. */
  onAgreed: () => void;
}

/** Approves, declines, and withdraws an invitation or proposal (R20). */
export function useOffer(offer: Offer, { onPut, onAgreed }: OfferCallbacks) {
  const { name } = offer;
  const withdrawing = useChange(withdrawInvitation);
  const deciding = useChange(decideOfficeRight);
  const of = 'staffId' in offer ? { staffId: offer.staffId } : { invitationId: offer.invitationId };

  const decide = async (agrees: boolean, said: string) => {
    const answer = await deciding.send({ of, agrees });
    if (!answer?.ok) return;
    tell(said);
    onPut(answer.value);
    if (agrees) onAgreed();
  };
  return {
    async agree() {
      const title = words.agreeAsk.title(name);
      if (await askToConfirm({ ...words.agreeAsk, title })) decide(true, words.agreed);
    },
    decline: () => decide(false, words.declined),
    async withdraw() {
      if (!(await askToConfirm({ ...words.withdrawAsk, title: words.withdrawAsk.title(name) })))
        return;
      if (!('invitationId' in offer)) return decide(false, words.withdrawn);
      const answer = await withdrawing.send({ invitationId: offer.invitationId });
      if (!answer?.ok) return;
      tell(words.withdrawn);
      onPut(answer.value);
    },
    /** The decision that is being sent. */
    sending: deciding.sending?.agrees,
    busy: withdrawing.busy || deciding.busy,
    refusal: deciding.refusal ?? withdrawing.refusal,
  };
}
export type OfferChange = ReturnType<typeof useOffer>;
