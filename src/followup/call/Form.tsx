import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { sayTime } from '../../../texts/say';
import type { viewFollowUp } from '../../../types/calling/viewFollowUp';
import type { ValueOf } from '../../../types/contract';
import type { Me } from '../../access/roles';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { aria } from '../../phone/aria';
import { partsOf } from './callForm';
import './Form.scss';
import { Background } from './Background';
import { CallRefused } from './CallRefused';
import { Course } from './Course';
import { Head } from './Head';
import { Hour } from './Hour';
import { Last } from './Last';
import { Numbers } from './Numbers';
import { OutcomeChoice } from './OutcomeChoice';
import { Questions } from './Questions';
import { Record } from './Record';
import { Said } from './Said';
import { Say } from './Say';
import { postponed, type Saved, savedOf } from './saved';
import { useCall } from './useCall';
import type { SavingState as Kept } from './useCallForm';
import { useHold } from './useHold';

const { call: words } = followupTexts;
const { outcomes } = texts.followUps;

type Page = ValueOf<typeof viewFollowUp>;
interface Props {
  page: Page;
  me: Me;
  /** Whether the list is called one after the other: then the last recorded call is shown. */
  inTurn: boolean;
  onDone: (saved: Saved) => void;
  /** Called when another caller holds the call. */
  onHeld: () => void;
}

/**
 * One call: the patient and what to know, then the outcome and what was said; saved while it is
 * edited.
 */
export function Form({ page, me, inTurn, onDone, onHeld }: Props) {
  const { followUpId } = page.followUp;
  const call = useCall(page, done => onDone(savedOf(done, page.today)));
  useHold(followUpId, call.isWritten, onHeld);
  const { draft, restored } = call;
  const { outcome } = draft;
  return (
    <>
      <Body>
        {inTurn && <Last but={followUpId} />}
        {restored && (
          <Notice message={restored}>
            <Button small text={words.restart} onPress={call.startAnew} />
          </Notice>
        )}
        <Head
          page={page}
          me={me}
          onDial={phone => {
            if (phone !== draft.dialled) call.write({ dialled: phone, way: 'phone' });
            // The telephone app opens now, so the form is saved first.
            call.keepNow();
          }}
        />
        <Background page={page} />
        <OutcomeChoice chosen={outcome} onChoose={chosen => call.write({ outcome: chosen })}>
          <Hour followUpId={followUpId} onSet={row => onDone(postponed(row, page.today))} />
        </OutcomeChoice>
        <OfOutcome page={page} me={me} call={call} />
      </Body>
      <BottomBar>
        <SavedLine saved={call.saved} />
        <Refusal of={call.refusal} />
        {call.mistake && <Notice tone="bad" message={texts.pages.patient.checkFields} />}
        <Button
          kind="main"
          text={outcome ? words.record(outcomes[outcome]) : words.chooseFirst}
          disabled={!outcome}
          busy={call.busy}
          busyText={words.recording}
          onPress={call.record}
        />
      </BottomBar>
    </>
  );
}

interface OfOutcomeProps {
  page: Page;
  me: Me;
  call: ReturnType<typeof useCall>;
}

/** The fields for the chosen outcome, with its words. */
function OfOutcome({ page, me, call }: OfOutcomeProps) {
  const { followUp, questions, person } = page;
  const { draft, mistake, write } = call;
  const parts = partsOf(draft.outcome);
  const worrying =
    parts.questions &&
    questions.some(({ id, worrying: bad }) => bad.includes(draft.answers[id] ?? ''));
  return (
    <>
      {parts.newPhone && (
        <Card>
          <Say page={page} me={me} title={words.wrongTitle} parts={['wrongNumber']} />
        </Card>
      )}
      {parts.newPhone && (
        <Numbers phones={person.phones} draft={draft} mistake={mistake} onChange={write} />
      )}
      {parts.questions && (
        <Questions
          questions={questions}
          isRated={page.questionnaire !== undefined}
          draft={draft}
          onChange={write}
        />
      )}
      {parts.said && (
        <Said
          draft={draft}
          department={followUp.department}
          worrying={worrying}
          mistake={mistake}
          onChange={write}
        />
      )}
      {parts.course && (
        <Course draft={draft} today={page.today} mistake={mistake} onChange={write} />
      )}
      {parts.refusal && <CallRefused draft={draft} mistake={mistake} onChange={write} />}
      {parts.questions && (
        <Card>
          <Say page={page} me={me} title={words.guidanceTitle} parts={['guidance']} />
          <Say page={page} me={me} title={words.closingTitle} parts={['closing']} />
        </Card>
      )}
      {draft.outcome && <Record draft={draft} asksWhatWasDone={parts.said} onChange={write} />}
    </>
  );
}

/** Shows whether the form is saved; plain text unless saving failed. */
function SavedLine({ saved }: { saved: Kept }) {
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
