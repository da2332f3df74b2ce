import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import { sayMoment } from '../../../texts/say';
import type { ValueOf } from '../../../types/contract';
import { viewPolicy } from '../../../types/policy/viewPolicy';
import { changePolicy } from '../../../types/timetable/changePolicy';
import { read } from '../../api/call';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { isReason, Reason } from '../../parts/staff/Reason';
import { staffPage } from '../page';
import { Days } from './Days';
import { groups } from './fields';
import { changesOf, check, formOf, type PolicyForm, rebase } from './policyForm';
import { Row } from './Row';
import './index.scss';

const { policy: words } = deskTexts;

type Whole = ValueOf<typeof viewPolicy>;
type Changed = ValueOf<typeof changePolicy>;

/** Which numbers hold here? All of the rule book, to be changed with a reason (R20). */
export default staffPage('desk/policy', function PolicyPage() {
  const operation = useOperation(viewPolicy, {});
  // Once it is there the form stands on what was read then; a newer version is taken over only when it is asked for.
  const [kept, setKept] = useState<Whole>();
  const value = kept ?? (operation.state === 'ready' ? operation.value : undefined);
  if (!value) {
    return (
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={4} lines={4} />}>
          {() => null}
        </Loaded>
      </Body>
    );
  }
  return <Form key="form" first={value} onKeep={setKept} />;
});

function Form({ first, onKeep }: { first: Whole; onKeep: (view: Whole) => void }) {
  const [view, setView] = useState(first);
  const [draft, setDraft] = useState<PolicyForm>(() => formOf(first.policy));
  const [reviewing, setReviewing] = useState(false);
  const [reason, setReason] = useState('');
  const [complain, setComplain] = useState(false);
  const [rebased, setRebased] = useState(false);
  const [changed, setChanged] = useState<Changed>();
  const change = useChange(changePolicy);

  const base = formOf(view.policy);
  const changes = changesOf(base, draft);
  const checked = check(draft);
  const mistakes = 'mistakes' in checked ? checked.mistakes : {};

  const edit = (next: PolicyForm) => {
    onKeep(view);
    setDraft(next);
    setChanged(undefined);
  };
  const reset = () => {
    setDraft(base);
    setReviewing(false);
    setRebased(false);
    change.forget();
  };
  /** Somebody was faster: theirs below, what was typed here on top of it. */
  const takeOver = async () => {
    const answer = await read(viewPolicy, {});
    if (!answer.ok) return;
    setDraft(rebase(base, draft, formOf(answer.value.policy)));
    setView(answer.value);
    onKeep(answer.value);
    setRebased(true);
    change.forget();
  };
  const submit = async () => {
    setComplain(!isReason(reason));
    if (!isReason(reason) || !('policy' in checked)) return;
    setRebased(false);
    const answer = await change.send({ version: view.version, policy: checked.policy, reason });
    if (!answer) return;
    if ('refusal' in answer) {
      if (answer.refusal.code === 'POLICY_CHANGED') await takeOver();
      return;
    }
    const { version, policy, versions } = answer.value;
    const next = { ...view, version, policy, versions };
    setView(next);
    onKeep(next);
    setDraft(formOf(policy));
    setChanged(answer.value);
    setReviewing(false);
    setReason('');
  };

  return (
    <>
      <Body>
        {changed && <Done changed={changed} />}
        {view.unofficialYears.length > 0 && (
          <Notice tone="warn" message={words.unofficial(view.unofficialYears.join(', '))} />
        )}
        <Text className="quiet">
          {words.version(view.version)} · {words.lead}
        </Text>
        {groups.map(({ name, fields }) => (
          <Card key={name} title={words.groups[name]} flat>
            {fields.map(field => (
              <Row
                key={field.path}
                field={field}
                base={base.values[field.path]}
                value={draft.values[field.path]}
                error={mistakes[field.path]}
                onChange={value =>
                  edit({ ...draft, values: { ...draft.values, [field.path]: value } })
                }
              />
            ))}
          </Card>
        ))}
        <Days
          kind="closings"
          days={draft.closings}
          before={base.closings}
          mistakes={mistakes}
          onChange={closings => edit({ ...draft, closings })}
        />
        <Days
          kind="openings"
          days={draft.openings}
          before={base.openings}
          mistakes={mistakes}
          onChange={openings => edit({ ...draft, openings })}
        />
        <Card title={words.versions}>
          {view.versions.filter(({ version }) => version > 0).length === 0 && (
            <Text className="quiet">{words.noVersions}</Text>
          )}
          {view.versions
            .filter(({ version }) => version > 0)
            .map(({ version, from, by, reason: why }) => (
              <View className="policy-version" key={version}>
                <Text>
                  {words.versionOf(version)} · {why}
                </Text>
                <Text className="quiet">{words.versionFrom(sayMoment(from, view.today), by)}</Text>
              </View>
            ))}
        </Card>
      </Body>
      {changes.length > 0 && (
        <BottomBar>
          {rebased && <Notice tone="warn" message={words.rebased} wayOn={words.rebasedNote} />}
          <Refusal of={change.refusal} />
          {Object.keys(mistakes).length > 0 && <Notice tone="bad" message={words.fix} />}
          {reviewing && (
            <View className="policy-review">
              {changes.map(each => (
                <Text key={each}>{each}</Text>
              ))}
              <Text className="quiet">{words.reasonTitle}</Text>
              <Reason
                id="policy-reason"
                quick={words.reasons}
                value={reason}
                onChange={setReason}
                complain={complain}
              />
            </View>
          )}
          <View className="policy-ways">
            <Button text={words.reset} disabled={change.busy} onPress={reset} />
            {reviewing ? (
              <Button
                kind="main"
                text={words.submit}
                busyText={words.submitting}
                busy={change.busy}
                disabled={!('policy' in checked)}
                onPress={submit}
              />
            ) : (
              <Button
                kind="main"
                text={words.changes(changes.length)}
                disabled={!('policy' in checked)}
                onPress={() => setReviewing(true)}
              />
            )}
          </View>
        </BottomBar>
      )}
    </>
  );
}

/** What became of it, the sessions too (R2). */
function Done({ changed: { sessions } }: { changed: Changed }) {
  const { added, withdrawn, kept } = sessions;
  return (
    <>
      <Notice
        tone="good"
        message={words.done}
        wayOn={added + withdrawn > 0 ? words.doneSessions(added, withdrawn) : undefined}
      />
      {kept.length > 0 && (
        <Notice tone="warn" message={words.kept(kept.length)} wayOn={words.keptNote}>
          <Button small text={deskTexts.stops.title} onPress={() => go('desk/stops')} />
        </Notice>
      )}
    </>
  );
}
