import { Text } from '@tarojs/components';
import { followupTexts } from '../../../texts/followup';
import { paperWays, wardForm } from '../../../types/surveys';
import { useStay, WhoLeft } from '../../discharges/WhoLeft';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Choices } from '../../parts/staff/Choices';
import { SurveyForm } from '../../surveys/SurveyForm';
import { Questionnaire, takesForms } from '../discharge/Questionnaire';
import { staffPage } from '../page';
import { useWardForm } from './useWardForm';

const { wardForm: words } = followupTexts;

/** Enters the ward's form that a patient filled in on paper, or shows the one that was answered already (R14). */
export default staffPage('followup/wardForm', function WardForm({ dischargeId }) {
  const form = useWardForm(dischargeId);
  const stay = useStay(dischargeId);
  const questionnaire = stay.state === 'ready' ? stay.value.questionnaire : undefined;
  if (stay.state === 'ready' && !takesForms(questionnaire))
    return (
      <>
        <Body>
          <WhoLeft of={stay} />
          <Questionnaire of={questionnaire} today={stay.value.today} />
        </Body>
        <BottomBar>
          <Button
            kind="main"
            text={words.toFile}
            onPress={() => go.instead('followup/discharge', { dischargeId })}
          />
        </BottomBar>
      </>
    );
  return (
    <>
      <Body>
        <WhoLeft of={stay} />
        <Text className="quiet">{words.lead}</Text>
        <Card title={words.wayTitle}>
          <Choices
            label={words.wayTitle}
            options={paperWays.map(value => ({ value, text: words.ways[value] }))}
            chosen={form.way}
            onChoose={way => form.set({ way })}
          />
        </Card>
        <SurveyForm form={wardForm.version} answers={form.answers} onAnswer={form.answer} />
      </Body>
      <BottomBar>
        {form.missing && <Notice tone="warn" message={form.missing} />}
        <Refusal of={form.refusal} />
        <Button
          kind="main"
          text={words.submit}
          busy={form.busy}
          busyText={words.submitting}
          onPress={form.submit}
        />
      </BottomBar>
    </>
  );
});
