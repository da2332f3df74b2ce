import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { sayFullDate, sayMoment, sayTime } from '../../../texts/say';
import type { PatientView } from '../../../types/people/patientView';
import type { Policy } from '../../../types/policy/policy';
import { viewNotice } from '../../../types/policy/viewNotice';
import type { StandingView } from '../../../types/strikes/strikes';
import { viewStrikes } from '../../../types/strikes/viewStrikes';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Contact } from '../../parts/Contact';
import { Empty } from '../../parts/Empty';
import { PickField } from '../../parts/Field';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body, Page } from '../../parts/Page';
import { Sentences } from '../../parts/Sentences';
import { Skeleton } from '../../parts/Skeleton';
import { usePatientChoice } from '../../people/usePatientChoice';
import { page } from '../page';
import { Marks } from './Marks';
import { StrikeCard } from './StrikeCard';
import './index.scss';

const { strikes: words } = texts.pages;

type Rules = Policy['bar'];

/** A patient's strikes, the bar, and what the patient can do (R7, R8). */
export default page('pages/strikes', function Strikes({ patientId }) {
  const { patients, patient, pick } = usePatientChoice(patientId);
  const notice = useOperation(viewNotice, {});
  const operation = useOperation(viewStrikes, patient && { patientId: patient.patientId });
  return (
    <Page>
      <Body>
        <Loaded of={patients} skeleton={<Skeleton cards={2} lines={4} />}>
          {({ patients: all }) =>
            patient ? (
              <>
                <Who patients={all} patient={patient} onPick={pick} />
                <Loaded of={notice} skeleton={<Skeleton cards={2} lines={4} />}>
                  {({ rules: { bar } }) => (
                    <Loaded of={operation} skeleton={<Skeleton cards={2} lines={4} />}>
                      {({ today, standing, strikes }) => (
                        <>
                          <Standing standing={standing} rules={bar} today={today} />
                          {strikes.some(({ state }) => state === 'counts' || standing.bar) && (
                            <Revocation />
                          )}
                          <View className="strike-list">
                            {strikes.length === 0 ? (
                              <Empty title={words.empty} note={words.emptyNote} />
                            ) : (
                              strikes.map((strike, index) => (
                                <StrikeCard
                                  key={strike.strikeId}
                                  title={index === 0 ? words.list : undefined}
                                  strike={strike}
                                  today={today}
                                  windowMonths={bar.windowMonths}
                                />
                              ))
                            )}
                          </View>
                        </>
                      )}
                    </Loaded>
                  )}
                </Loaded>
                <Button text={words.rules} onPress={() => go('pages/notice')} />
              </>
            ) : (
              <Empty title={words.noPatient} note={words.noPatientNote}>
                <Button kind="main" text={words.addPatient} onPress={() => go('pages/patient')} />
              </Empty>
            )
          }
        </Loaded>
      </Body>
    </Page>
  );
});

interface WhoProps {
  patients: PatientView[];
  patient: PatientView;
  onPick: (patientId: string) => void;
}

/** The patient whose strikes are shown; another patient of the account can be chosen. */
function Who({ patients, patient, onPick }: WhoProps) {
  if (patients.length === 1) return <Text className="strikes-name">{patient.name}</Text>;
  return (
    <Card flat>
      <PickField
        id="field-patient"
        label={words.who}
        value={patient.name}
        options={patients.map(({ name }) => name)}
        chosen={patients.indexOf(patient)}
        onPick={index => onPick(patients[index]?.patientId ?? patient.patientId)}
      />
    </Card>
  );
}

/** "x of 3 within a month", and the bar with what is still possible. */
function Standing({
  standing: { counting, of, bar },
  rules,
  today,
}: {
  standing: StandingView;
  rules: Rules;
  today: string;
}) {
  const { windowMonths, lastsMonths } = rules;
  return (
    <>
      {bar && (
        <>
          <Notice
            tone="bad"
            message={words.barred(`${sayFullDate(bar.until)} ${sayTime(bar.until)}`)}
            wayOn={words.barredNote(sayMoment(bar.from, today)) + words.over}
          />
          <Card title={words.openTitle}>
            <Sentences of={words.open} />
          </Card>
        </>
      )}
      <Card>
        <View className="standing">
          <Text className="standing-name">{words.count(windowMonths)}</Text>
          <View className="standing-figure">
            <Text className="standing-counting">{counting}</Text>
            <Text className="standing-of">{words.outOf(of)}</Text>
          </View>
        </View>
        <Marks counting={counting} of={of} label={words.counted(windowMonths, counting, of)} />
        <Text className="standing-note">
          {words.window(windowMonths)}
          {bar && counting < of && words.stays(windowMonths)}
          {!bar && (counting === 0 ? words.none : words.some(of - counting, of, lastsMonths))}
        </Text>
      </Card>
    </>
  );
}

/** Where a strike can be revoked, and by which staff. */
const Revocation = () => (
  <Card title={words.revokeTitle}>
    <Text>{words.revoke}</Text>
    <View className="revocation-where">
      <Contact of="registration" />
    </View>
  </Card>
);
