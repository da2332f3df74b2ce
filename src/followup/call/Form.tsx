import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { sayMoment, sayTime } from '../../../texts/say';
import { recordFollowUp } from '../../../types/calling/recordFollowUp';
import type { viewFollowUp } from '../../../types/calling/viewFollowUp';
import type { ValueOf } from '../../../types/contract';
import { followUpWays } from '../../../types/followups/followUps';
import type { Me } from '../../access/roles';
import { useChange } from '../../api/useChange';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Field } from '../../parts/Field';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Choices } from '../../parts/staff/Choices';
import { TextArea } from '../../parts/TextArea';
import { aria } from '../../phone/aria';
import { ask } from '../../phone/ask';
import { type CallForm, type Mistake, mistakeOf, partsOf, toRecord } from './callForm';
import './Form.scss';
import { Background } from './Background';
import { Head } from './Head';
import { Outcome } from './Outcome';
import { Questions } from './Questions';
import { Said } from './Said';
import { hasUnsaved, type Saved, useCallForm } from './useCallForm';

const { call: words } = followupTexts;
const { joined } = texts;
const { ways, outcomes } = texts.followUps;

interface Props {
  page: ValueOf<typeof viewFollowUp>;
  me: Me;
  onDone: (done: ValueOf<typeof recordFollowUp>) => void;
}

/** One call: whom and what to know, then what came of it and what was said; kept while it is written. */
export function Form({ page, me, onDone }: Props) {
  const { followUp, round, questions, today, person } = page;
  const { followUpId } = followUp;
  const [restored, setRestored] = useState(() =>
    hasUnsaved(followUpId)
      ? words.restoredHere
      : page.draft && words.restored(sayMoment(page.draft.at, today), page.draft.by),
  );
  const { draft, saved, ...keep } = useCallForm(followUpId, page);
  const [mistake, setMistake] = useState<Mistake>();
  const change = useChange(recordFollowUp);
  const { outcome } = draft;
  const parts = partsOf(outcome);
  const worrying =
    parts.questions &&
    questions.some(({ id, worrying: bad }) => bad.includes(draft.answers[id] ?? ''));

  const write = (some: Partial<CallForm>) => {
    setMistake(undefined);
    keep.change(some);
  };
  const record = async () => {
    const wrong = mistakeOf(draft);
    setMistake(wrong);
    if (wrong || !outcome) return;
    if (outcome === 'died') {
      const { content, ...asked } = words.diedAsk;
      if (!(await ask({ ...asked, content: content(person.name) }))) return;
    }
    await keep.stop();
    // The same try put down twice, after an answer was lost, is one.
    const answer = await change.send(
      { followUpId, record: toRecord(draft, outcome) },
      { followUpId, tries: round.attempts.length },
    );
    if (!answer) return;
    if (!answer.ok) return keep.goOn();
    keep.forget();
    onDone(answer.value);
  };

  return (
    <>
      <Body>
        {restored && (
          <Notice message={restored}>
            <Button
              small
              text={words.restart}
              onPress={() => {
                keep.clear();
                setRestored(undefined);
              }}
            />
          </Notice>
        )}
        <Head
          page={page}
          me={me}
          onDial={phone => {
            if (phone !== draft.dialled) write({ dialled: phone, way: 'phone' });
            // The telephone takes over now.
            keep.flush();
          }}
        />
        <Background page={page} />
        <Outcome chosen={outcome} onChoose={chosen => write({ outcome: chosen })} />
        {parts.newPhone && (
          <Card flat>
            {person.phones.length > 1 && (
              <View className="form-group">
                <Text className="quiet">{words.dialled}</Text>
                <Choices
                  label={words.dialled}
                  options={person.phones.map(({ phone }) => ({ value: phone, text: phone }))}
                  chosen={draft.dialled || person.phones[0]?.phone}
                  always
                  onChoose={phone => write({ dialled: phone ?? '' })}
                />
              </View>
            )}
            <Field
              id="new-phone"
              label={words.newPhone}
              value={draft.newPhone}
              placeholder={words.newPhonePlaceholder}
              keyboard="number"
              maxLength={20}
              onChange={newPhone => write({ newPhone })}
              error={mistake === 'newPhone' ? texts.identity.PHONE_FORM : undefined}
            />
          </Card>
        )}
        {parts.questions && <Questions questions={questions} draft={draft} onChange={write} />}
        {parts.said && (
          <Said
            draft={draft}
            department={followUp.department}
            worrying={worrying}
            mistake={mistake}
            onChange={write}
          />
        )}
        {outcome && (
          <Card title={words.recordTitle} flat>
            <View className="form-group">
              <Text className="quiet">{words.wayTitle}</Text>
              <Choices
                label={words.wayTitle}
                options={followUpWays.map(value => ({ value, text: ways[value] }))}
                chosen={draft.way}
                always
                onChoose={way => way && write({ way })}
              />
            </View>
            {parts.said && <Did value={draft.did} onChange={did => write({ did })} />}
            <TextArea
              id="note"
              label={words.note}
              value={draft.note}
              placeholder={words.notePlaceholder}
              maxLength={500}
              onChange={note => write({ note })}
            />
          </Card>
        )}
      </Body>
      <BottomBar>
        <SavedLine saved={saved} />
        <Refusal of={change.refusal} />
        <Button
          kind="main"
          text={outcome ? words.record(outcomes[outcome]) : words.chooseFirst}
          disabled={!outcome}
          busy={change.busy}
          busyText={words.recording}
          onPress={record}
        />
      </BottomBar>
    </>
  );
}

interface DidProps {
  value: string;
  onChange: (value: string) => void;
}

/** What was done: usual things by one tap each, or own words. */
const Did = ({ value, onChange }: DidProps) => (
  <>
    <View className="form-group">
      <Text className="quiet">{words.didTitle}</Text>
      <View className="choices">
        {words.dids
          .filter(each => !value.includes(each))
          .map(each => (
            <View
              key={each}
              className="big-choice"
              hoverClass="big-choice-pressed"
              onClick={() => onChange(value.trim() ? joined.clauses(value.trim(), each) : each)}
              {...aria({ role: 'button' })}
            >
              <Text>+ {each}</Text>
            </View>
          ))}
      </View>
    </View>
    <TextArea
      id="did"
      label={words.didLabel}
      value={value}
      placeholder={words.didPlaceholder}
      maxLength={300}
      onChange={onChange}
    />
  </>
);

/** Whether what is written is kept: quiet while it is. */
function SavedLine({ saved }: { saved: Saved }) {
  if (saved.state === 'saved')
    return <Text className="quiet">{words.saved(sayTime(saved.at))}</Text>;
  if (saved.state === 'saving') return <Text className="quiet">{words.saving}</Text>;
  if (saved.state === 'nothing') return null;
  return (
    <View className="saved-failed" {...aria({ role: 'alert' })}>
      <Text>! {words.notSaved}</Text>
    </View>
  );
}
