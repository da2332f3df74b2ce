import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Cell, Fact } from '../../parts/Cell';
import { Contact } from '../../parts/Contact';
import { Body, Page } from '../../parts/Page';
import { Ways } from '../../parts/Ways';
import { aria } from '../../phone/aria';
import { useRules } from '../../policy/useRules';
import { useHospitalSaid } from '../../theme/hospital';
import { page } from '../page';
import './index.scss';

const { guide: words, opinions } = texts.pages;

/** The steps of a visit from booking to leaving, and where to complain (R22). */
export default page('pages/guide', function Guide() {
  const rules = useRules();
  const { steps, deskPlace, bring } = useHospitalSaid();
  return (
    <Page>
      <Body>
        <Card title={words.lead(steps.length)}>
          <View className="steps">
            {steps.map(({ title, text }, index) => (
              <View key={title} className="step">
                <View
                  className="step-number"
                  {...aria({ role: 'img', label: words.step(index + 1) })}
                >
                  <Text>{index + 1}</Text>
                </View>
                <View className="step-words">
                  <Text className="step-title">{title}</Text>
                  <Text>{text}</Text>
                </View>
              </View>
            ))}
          </View>
        </Card>
        <Card title={words.before}>
          <Fact name={words.desk}>
            <Text>{deskPlace}</Text>
          </Fact>
          <Fact name={words.bring}>
            <Text>{bring}</Text>
          </Fact>
        </Card>
        <Card title={words.onSite}>
          <Text>{words.onSiteNote}</Text>
        </Card>
        <Card title={words.complaints}>
          <Text className="complaints-note">
            {words.complaintsNote}
            {rules && words.complaintsAnswered(rules.cases.answerDays)}
          </Text>
          <Contact of="complaints" />
          <Ways>
            <Button text={opinions.add} onPress={() => go('pages/complain')} />
          </Ways>
        </Card>
        <Card flat>
          <Cell title={words.notice} onPress={() => go('pages/notice')} />
        </Card>
      </Body>
      <BottomBar>
        <Button kind="main" text={words.book} onPress={() => go('pages/departments')} />
      </BottomBar>
    </Page>
  );
});
