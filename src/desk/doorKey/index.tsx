import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import type { ValueOf } from '../../../types/contract';
import { type DoorScope, doorScopes } from '../../../types/exchange/doorKeys';
import { makeDoorKey } from '../../../types/exchange/makeDoorKey';
import { useChange } from '../../api/useChange';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Field } from '../../parts/Field';
import { NotGivenNotice } from '../../parts/NotGivenNotice';
import { Body } from '../../parts/Page';
import { Switch } from '../../parts/Switch';
import { SendBar } from '../../parts/staff/SendBar';
import { aria } from '../../phone/aria';
import { copy } from '../../phone/copy';
import { tell } from '../../phone/tell';
import { staffPage } from '../page';
import './index.scss';

const { doorKeys: words } = deskTexts;

/** Makes a door key: for which system, with which rights. The secret is shown once. */
export default staffPage('desk/doorKey', function DoorKeyPage() {
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<DoorScope[]>(['timetable']);
  const [complain, setComplain] = useState(false);
  const [made, setMade] = useState<ValueOf<typeof makeDoorKey>>();
  const change = useChange(makeDoorKey);
  const submit = async () => {
    setComplain(true);
    if (!name.trim() || !scopes.length) return;
    const answer = await change.send({ name: name.trim(), scopes });
    if (answer?.ok) setMade(answer.value);
  };
  if (made) return <Made made={made} />;
  return (
    <>
      <Body>
        <Card flat>
          <Field
            id="door-key-name"
            label={words.name}
            value={name}
            placeholder={words.namePlaceholder}
            maxLength={30}
            onChange={setName}
            error={complain && !name.trim() ? texts.fields.missing : undefined}
          />
        </Card>
        <Card>
          <ScopesForm scopes={scopes} complain={complain} onChange={setScopes} />
        </Card>
      </Body>
      <SendBar of={change} text={words.submit} busyText={words.submitting} onSend={submit} />
    </>
  );
});

interface ScopesProps {
  scopes: DoorScope[];
  complain: boolean;
  onChange: (scopes: DoorScope[]) => void;
}

/**
 * The rights of a key. A key that may read patients may also read their bookings, and one that may
 * not read bookings cannot read patients.
 */
function ScopesForm({ scopes, complain, onChange }: ScopesProps) {
  const set = (scope: DoorScope, on: boolean) => {
    const wanted = new Set(scopes);
    if (on) wanted.add(scope);
    else wanted.delete(scope);
    if (on && scope === 'people') wanted.add('bookings');
    if (!on && scope === 'bookings') wanted.delete('people');
    onChange(doorScopes.filter(each => wanted.has(each)));
  };
  return (
    <View className="door-scopes">
      <Text className="quiet">{words.scopes}</Text>
      {doorScopes.map(scope => {
        const on = scopes.includes(scope);
        return (
          <Switch
            key={scope}
            title={words.scopeNames[scope]}
            note={words.scopeNotes[scope]}
            on={on}
            word={on ? words.on : words.off}
            onChange={next => set(scope, next)}
          />
        );
      })}
      {complain && scopes.length === 0 && (
        <View className="field-error" {...aria({ role: 'alert' })}>
          <Text>! {words.scopesMissing}</Text>
        </View>
      )}
    </View>
  );
}

/** A new key with its secret, which can be copied only now. */
function Made({ made: { key, secret } }: { made: ValueOf<typeof makeDoorKey> }) {
  const [failed, setFailed] = useState(false);
  const copySecret = async () => {
    const notCopied = await copy(secret);
    setFailed(notCopied !== undefined);
    if (!notCopied) tell(words.copied);
  };
  return (
    <>
      <Body>
        <Card title={words.madeTitle(key.name)}>
          <View className="door-secret">
            <Text className="quiet">{words.keyId}</Text>
            <Text className="door-secret-text" userSelect>
              {key.keyId}
            </Text>
            <Text className="quiet">{words.secret}</Text>
            <Text className="door-secret-text" userSelect>
              {secret}
            </Text>
            <Text>{words.secretNote}</Text>
          </View>
        </Card>
        {failed && <NotGivenNotice what="clipboard" />}
        <Button text={words.done} onPress={go.back} />
      </Body>
      <BottomBar>
        <Button kind="main" text={words.copy} onPress={copySecret} />
      </BottomBar>
    </>
  );
}
