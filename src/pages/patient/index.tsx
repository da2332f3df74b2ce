import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { viewPrivacy } from '../../../types/privacy/viewPrivacy';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Notice } from '../../parts/Notice';
import { Body, Page } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { PersonFields } from '../../people/PersonFields';
import { PhoneNumberButton } from '../../phone/phoneNumber';
import type { PhoneNumberAnswer } from '../../phone/phoneNumber/phoneNumber';
import { Agreement } from '../../privacy/Agreement';
import { useGuideline } from '../../privacy/useGuideline';
import { page } from '../page';
import { ByCard } from './ByCard';
import { useNewPatient } from './useNewPatient';
import './index.scss';

const { patient: words } = texts.pages;

/**
 * Adds a patient to the account: name, document and phone (R1), after the agreement that they are
 * stored (R25).
 */
export default page('pages/patient', function Patient() {
  const { draft, restored, mistakes, unfit, onlyPhoneMissing, ...form } = useNewPatient();
  const { adding, change, leave, submit, clear } = form;
  const privacy = useOperation(viewPrivacy, {});
  const agreed = privacy.state === 'ready' && !privacy.value.missing.includes('identity');
  const guideline = useGuideline(agreed);
  if (!agreed)
    return (
      <Page>
        <Agreement of={privacy} onDone={() => undefined} onLater={go.back} />
      </Page>
    );
  return (
    <Page>
      <Body>
        {restored && (
          <Notice message={words.restored}>
            <Button small text={words.clear} onPress={clear} />
          </Notice>
        )}
        {privacy.value.readsCards && draft.kind === 'residentIdentityCard' && (
          <ByCard onRead={change} />
        )}
        <Card flat>
          <PersonFields
            draft={draft}
            mistakes={mistakes}
            phoneHint={guideline.refused ? words.phoneHint : words.phoneByWeChat}
            onChange={change}
            onLeave={leave}
          />
        </Card>
        <AskedByWeChat of={guideline} />
        <View className="privacy">
          <Text>{words.privacy}</Text>
        </View>
      </Body>
      <BottomBar>
        <Refusal of={adding.refusal} />
        {unfit && Object.values(mistakes).some(Boolean) && (
          <Notice tone="bad" message={words.checkFields} />
        )}
        <Save
          byWeChat={onlyPhoneMissing && !guideline.refused}
          busy={adding.busy}
          onSave={submit}
        />
      </BottomBar>
    </Page>
  );
});

/** What WeChat will ask, or what to do if the user refused its guideline. */
const AskedByWeChat = ({ of: guideline }: { of: ReturnType<typeof useGuideline> }) =>
  guideline.refused ? (
    <Notice tone="warn" message={words.noGuideline} wayOn={words.noGuidelineWayOn}>
      <Button small text={words.guidelineAgain} onPress={guideline.ask} />
    </Notice>
  ) : (
    <View className="privacy">
      <Text>{words.askedByWeChat}</Text>
    </View>
  );

interface SaveProps {
  /** The phone comes from WeChat: its own button asks the user. */
  byWeChat: boolean;
  busy: boolean;
  onSave: (answer?: PhoneNumberAnswer) => void;
}

const Save = ({ byWeChat, busy, onSave }: SaveProps) =>
  byWeChat ? (
    <PhoneNumberButton className="button button-main" disabled={busy} onAnswer={onSave}>
      <Text>{busy ? words.submitting : words.submitByWeChat}</Text>
    </PhoneNumberButton>
  ) : (
    <Button
      kind="main"
      text={words.submit}
      busyText={words.submitting}
      busy={busy}
      onPress={() => onSave()}
    />
  );
