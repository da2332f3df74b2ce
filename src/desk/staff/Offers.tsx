import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { sayMoment } from '../../../texts/say';
import type { ValueOf } from '../../../types/contract';
import { decideOfficeRight } from '../../../types/staff/decideOfficeRight';
import type {
  InvitationView,
  listInvitations,
  OfficeGrantView,
} from '../../../types/staff/listInvitations';
import { withdrawInvitation } from '../../../types/staff/withdrawInvitation';
import { useChange } from '../../api/useChange';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Refusal } from '../../parts/Refusal';
import { State } from '../../parts/State';
import { Ways } from '../../parts/Ways';
import { ask } from '../../phone/ask';
import { tell } from '../../phone/tell';

const { staff: words } = deskTexts;

type Value = ValueOf<typeof listInvitations>;
type Offer = InvitationView | OfficeGrantView;

interface Props {
  offers: Value;
  departments: readonly { id: string; name: string }[];
  onPut: (offers: Value) => void;
  /** Somebody may have been given a right. */
  onAgreed: () => void;
}

/** What is on offer: invitations that can still be used, and rights of the office that wait for a second yes (R20). */
export function Offers({ offers, departments, onPut, onAgreed }: Props) {
  const all: Offer[] = [...offers.grants, ...offers.invitations];
  if (!all.length) return null;
  return (
    <View className="offers">
      <Text className="quiet">{words.offers}</Text>
      {all.map(offer => (
        <OfferCard
          key={'staffId' in offer ? offer.staffId : offer.invitationId}
          offer={offer}
          departments={departments}
          onPut={onPut}
          onAgreed={onAgreed}
        />
      ))}
    </View>
  );
}

type CardProps = Omit<Props, 'offers'> & { offer: Offer };

/** One offer: for whom and what, by whom and until when; to be agreed to, declined, or taken back. */
function OfferCard({ offer, departments, onPut, onAgreed }: CardProps) {
  const { name, awaitsYes, mayAgree, by, until } = offer;
  const withdrawing = useChange(withdrawInvitation);
  const deciding = useChange(decideOfficeRight);
  const { sending } = deciding;
  const of = 'staffId' in offer ? { staffId: offer.staffId } : { invitationId: offer.invitationId };

  const decide = async (agrees: boolean) => {
    const answer = await deciding.send({ of, agrees });
    if (!answer?.ok) return;
    tell(agrees ? words.agreed : mayAgree ? words.declined : words.withdrawn);
    onPut(answer.value);
    if (agrees) onAgreed();
  };
  const agree = async () => {
    if (await ask({ ...words.agreeAsk, title: words.agreeAsk.title(name) })) decide(true);
  };
  const withdraw = async () => {
    if (!(await ask({ ...words.withdrawAsk, title: words.withdrawAsk.title(name) }))) return;
    if (!('invitationId' in offer)) return decide(false);
    const answer = await withdrawing.send({ invitationId: offer.invitationId });
    if (!answer?.ok) return;
    tell(words.withdrawn);
    onPut(answer.value);
  };
  return (
    <Card>
      <View className="member-head">
        <Text className="member-name">{name}</Text>
        {awaitsYes ? (
          <State word={words.awaitsYes} sign="!" tone="warn" />
        ) : (
          <State word={words.notUsed} sign="…" />
        )}
      </View>
      <Facts offer={offer} departments={departments} />
      <Text className="quiet">{words.offeredBy(by, sayMoment(until))}</Text>
      {awaitsYes && !mayAgree && <Text className="quiet">{words.awaitsOther}</Text>}
      <Refusal of={deciding.refusal ?? withdrawing.refusal} />
      <Ways>
        {mayAgree ? (
          <>
            <Button
              kind="danger"
              text={words.decline}
              busyText={words.saving}
              busy={sending?.agrees === false}
              onPress={() => decide(false)}
            />
            <Button
              text={words.agree}
              busyText={words.saving}
              busy={sending?.agrees === true}
              onPress={agree}
            />
          </>
        ) : (
          <Button
            kind="danger"
            text={words.withdraw}
            busyText={words.saving}
            busy={withdrawing.busy || deciding.busy}
            onPress={withdraw}
          />
        )}
      </Ways>
    </Card>
  );
}

/** What is offered: roles, a doctor's number, adding numbers, departments. */
function Facts({ offer, departments }: Pick<CardProps, 'offer' | 'departments'>) {
  const names = offer.departments.map(
    id => departments.find(department => department.id === id)?.name ?? id,
  );
  const facts = [
    offer.doctorId && words.staffNumber(offer.doctorId),
    offer.mayAddNumbers && words.mayAdd,
    names.join(' · '),
  ];
  return (
    <View className="member-facts">
      <Text>{offer.roles.map(role => texts.roles[role]).join(' · ')}</Text>
      <Text className="quiet">{facts.filter(Boolean).join(' · ')}</Text>
    </View>
  );
}
