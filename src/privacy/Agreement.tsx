import { Text } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../texts';
import type { ValueOf } from '../../types/contract';
import type { viewPrivacy } from '../../types/privacy/viewPrivacy';
import type { OperationState } from '../api/useOperation';
import { BottomBar } from '../parts/BottomBar';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { Loaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Body } from '../parts/Page';
import { Refusal } from '../parts/Refusal';
import { Sentences } from '../parts/Sentences';
import { Skeleton } from '../parts/Skeleton';
import { Switch } from '../parts/Switch';
import { AgreeButton, isWaiting, openContract } from '../phone/privacy';
import { tell } from '../phone/tell';
import { useAgreement } from './useAgreement';

const { privacy: words } = texts.pages;

interface Props {
  of: OperationState<ValueOf<typeof viewPrivacy>>;
  /** A child under 14 is being added, so its guardian is asked too. */
  child?: boolean;
  /** Called after the user has decided. */
  onDone: () => void;
  /** Called when the user does not want to decide now. */
  onLater: () => void;
}

/** Shows the guideline in WeChat, or says that it cannot be shown. */
async function showContract(): Promise<void> {
  if (!(await openContract())) tell(words.contract.failed);
}

/** The privacy notice and its agreements, each given separately (R25). */
export function Agreement({ of: privacy, child = false, onDone, onLater }: Props) {
  const agreement = useAgreement(privacy, child);
  const [asked, setAsked] = useState(false);
  const { kinds, isOn, tap, anyOn, changed, busy } = agreement;
  const agree = async () => {
    if (!changed || (await agreement.send())) onDone();
  };
  return (
    <>
      <Body>
        <Loaded of={privacy} skeleton={<Skeleton cards={3} lines={3} />}>
          {({ notice }) => (
            <>
              {isWaiting() && <Notice {...words.asked} />}
              <Text className="quiet">{notice.lead}</Text>
              <Card flat>
                {kinds.map(kind => (
                  <Switch
                    key={kind}
                    {...words.kinds[kind]}
                    on={isOn(kind)}
                    word={isOn(kind) ? words.on : words.off}
                    onChange={on => tap(kind, on)}
                  />
                ))}
              </Card>
              {notice.sections.map(({ title, sentences }) => (
                <Card key={title} title={title}>
                  <Sentences of={sentences} />
                </Card>
              ))}
              <Button text={words.contract.open} onPress={showContract} />
            </>
          )}
        </Loaded>
      </Body>
      {privacy.state === 'ready' && (
        <BottomBar>
          <Refusal of={agreement.refusal} />
          {asked && !anyOn && !changed && <Notice tone="warn" message={words.chooseFirst} />}
          {anyOn ? (
            <AgreeButton className="button button-main" disabled={busy} onPress={agree}>
              <Text>{busy ? words.agreeing : words.agree}</Text>
            </AgreeButton>
          ) : (
            <Button
              kind="main"
              text={changed ? words.takeBack : words.agree}
              busy={busy}
              busyText={words.agreeing}
              onPress={() => (changed ? agree() : setAsked(true))}
            />
          )}
          <Button text={words.later} onPress={onLater} />
        </BottomBar>
      )}
    </>
  );
}
