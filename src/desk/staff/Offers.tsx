import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { sayMoment } from '../../../texts/say';
import type { ValueOf } from '../../../types/contract';
import type { listInvitations } from '../../../types/staff/listInvitations';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Refusal } from '../../parts/Refusal';
import { State } from '../../parts/State';
import { Ways } from '../../parts/Ways';
import { type Offer, type OfferChange, useOffer } from './useOffer';

const { staff: words } = deskTexts;

type Value = ValueOf<typeof listInvitations>;

interface Props {
  offers: Value;
  departments: readonly { id: string; name: string }[];
  onPut: (offers: Value) => void;
  /** Called when a member may have got a right. */
  onAgreed: () => void;
}

/**
 * The open invitations, and the proposals for the outpatient office that wait for a second approval
 * (R20).
 */
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

/**
 * One invitation or proposal: for whom and what, by whom and until when; with buttons to approve,
 * decline or withdraw.
 */
function OfferCard({ offer, departments, onPut, onAgreed }: CardProps) {
  const { name, awaitsYes, mayAgree, by, until } = offer;
  const change = useOffer(offer, { onPut, onAgreed });
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
      <Refusal of={change.refusal} />
      <OfferWays mayAgree={mayAgree} change={change} />
    </Card>
  );
}

/** A second member approves or declines; any other member may withdraw. */
function OfferWays({ mayAgree, change }: { mayAgree: boolean; change: OfferChange }) {
  if (!mayAgree)
    return (
      <Ways>
        <Button
          kind="danger"
          text={words.withdraw}
          busyText={words.saving}
          busy={change.busy}
          onPress={change.withdraw}
        />
      </Ways>
    );
  return (
    <Ways>
      <Button
        kind="danger"
        text={words.decline}
        busyText={words.saving}
        busy={change.sending === false}
        onPress={change.decline}
      />
      <Button
        text={words.agree}
        busyText={words.saving}
        busy={change.sending === true}
        onPress={change.agree}
      />
    </Ways>
  );
}

/** The offered rights: roles, a doctor's number, adding numbers, departments. */
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
