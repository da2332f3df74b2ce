import { Text, View } from '@tarojs/components';
import { Fragment, useState } from 'react';
import { defined } from '../../../domain/defined';
import { deskTexts } from '../../../texts/desk';
import { sayMoment } from '../../../texts/say';
import type { changePolicy } from '../../../types/changes/changePolicy';
import { previewChange } from '../../../types/changes/previewChange';
import type { InputOf } from '../../../types/contract';
import { viewPolicy } from '../../../types/policy/viewPolicy';
import { useOperation } from '../../api/useOperation';
import { EffectView } from '../../changes/EffectView';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { Columns } from '../../parts/staff/Columns';
import { NotReady } from '../../parts/staff/NotReady';
import { Reason } from '../../parts/staff/Reason';
import { Tabs } from '../../parts/Tabs';
import { staffPage } from '../page';
import { groups, policySubjects, subjectsOf } from './fields';
import { LastWeek } from './LastWeek';
import { Row } from './Row';
import { type Changed, type PolicyChange, usePolicyForm, type Whole } from './usePolicyForm';
import './index.scss';

const { policy: words } = deskTexts;

/** All values of the rule book, which can be changed with a reason (R20). */
export default staffPage('desk/policy', function PolicyPage() {
  const operation = useOperation(viewPolicy, {});
  // The form stays on the version that was read first; a newer one replaces it only after a
  // refusal.
  const [kept, setKept] = useState<Whole>();
  const value = kept ?? (operation.state === 'ready' ? operation.value : undefined);
  if (!value) {
    return <NotReady of={operation} cards={4} />;
  }
  return <Form key="form" first={value} onKeep={setKept} />;
});

interface FormProps {
  first: Whole;
  onKeep: (view: Whole) => void;
}

function Form({ first, onKeep }: FormProps) {
  const form = usePolicyForm(first, onKeep);
  const { view, changed } = form;
  const [subject, setSubject] = useState(policySubjects[0]!);
  return (
    <>
      <Body>
        {changed && <Done changed={changed} />}
        {form.reviewing && form.policy && <Foreseen version={view.version} policy={form.policy} />}
        {view.unofficialYears.length > 0 && (
          <Notice tone="warn" message={words.unofficial(view.unofficialYears.join(', '))} />
        )}
        <Text className="quiet">
          {words.version(view.version)} · {words.lead}
        </Text>
        <Tabs
          label={words.subject}
          tabs={policySubjects.map(value => ({ value, text: words.subjects[value] }))}
          chosen={subject}
          onChoose={setSubject}
        />
        {subject === 'clinic' && <Elsewhere />}
        <Columns>
          {groups
            .filter(group => group.subject === subject)
            .map(({ name, fields }) => (
              <Fragment key={name}>
                <Group name={name} fields={fields} form={form} />
                {name === 'shares' && <LastWeek values={form.draft.values} />}
              </Fragment>
            ))}
        </Columns>
        <Versions view={view} />
      </Body>
      {form.changes.length > 0 && <Changes form={form} />}
    </>
  );
}

interface GroupProps extends Pick<(typeof groups)[number], 'name' | 'fields'> {
  form: PolicyChange;
}

/** Values that belong together. */
function Group({ name, fields, form: { draft, base, mistakes, edit } }: GroupProps) {
  return (
    <Card title={words.groups[name]} flat>
      {fields.map(field => (
        <Row
          key={field.path}
          field={field}
          base={base.values[field.path]}
          value={draft.values[field.path]}
          says={words.says[field.path](draft.values)}
          onChange={value => edit({ ...draft, values: { ...draft.values, [field.path]: value } })}
          {...defined({ error: mistakes[field.path] })}
        />
      ))}
    </Card>
  );
}

/** Links to rules with pages of their own. */
const Elsewhere = () => (
  <Card flat>
    <Cell title={words.toHours} note={words.toHoursNote} onPress={() => go('desk/hours')} />
    <Cell
      title={words.toClosings}
      note={words.toClosingsNote}
      onPress={() => go('desk/closings')}
    />
  </Card>
);

/**
 * What other hours and days would do with the sessions ahead, before they are saved (R2a); empty
 * if they do nothing.
 */
function Foreseen({ version, policy }: Pick<InputOf<typeof changePolicy>, 'version' | 'policy'>) {
  const operation = useOperation(previewChange, { change: { kind: 'policy', version, policy } });
  return (
    <Loaded of={operation} skeleton={<Skeleton cards={1} lines={2} />}>
      {({ effect }) => {
        const { added, changed, withdrawn, kept } = effect;
        return added + changed + withdrawn + kept.length > 0 ? (
          <EffectView effect={effect} />
        ) : null;
      }}
    </Loaded>
  );
}

/** The earlier versions, newest first: why, since when, by whom. */
function Versions({ view }: { view: Whole }) {
  const changed = view.versions.filter(({ version }) => version > 0);
  return (
    <Card title={words.versions}>
      {changed.length === 0 && <Text className="quiet">{words.noVersions}</Text>}
      {changed.map(({ version, from, by, reason }) => (
        <View className="policy-version" key={version}>
          <Text>
            {words.versionOf(version)} · {reason}
          </Text>
          <Text className="quiet">{words.versionFrom(sayMoment(from, view.today), by)}</Text>
        </View>
      ))}
    </Card>
  );
}

/** The changes, and a button to save them with a reason. */
function Changes({ form }: { form: PolicyChange }) {
  const { change, changes, mistakes, reviewing, ready } = form;
  const wrong = subjectsOf(Object.keys(mistakes)).map(each => words.subjects[each]);
  return (
    <BottomBar>
      {form.rebased && <Notice tone="warn" message={words.rebased} wayOn={words.rebasedNote} />}
      <Refusal of={change.refusal} />
      {wrong.length > 0 && (
        <Notice tone="bad" message={words.fix} wayOn={words.wrongIn(wrong.join(' '))} />
      )}
      {reviewing && (
        <View className="policy-review">
          {changes.map(each => (
            <Text key={each}>{each}</Text>
          ))}
          <Text className="quiet">{words.reasonTitle}</Text>
          <Reason id="policy-reason" quick={words.reasons} {...form.reason.field} />
        </View>
      )}
      <View className="policy-ways">
        <Button text={words.reset} disabled={change.busy} onPress={form.reset} />
        {reviewing ? (
          <Button
            kind="main"
            text={words.submit}
            busyText={words.submitting}
            busy={change.busy}
            disabled={!ready}
            onPress={form.submit}
          />
        ) : (
          <Button
            kind="main"
            text={words.changes(changes.length)}
            disabled={!ready}
            onPress={form.review}
          />
        )}
      </View>
    </BottomBar>
  );
}

/** What was saved, and its effect on sessions (R2). */
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
