import { Text, View } from '@tarojs/components';
import { holds } from '../../../domain/access/member';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { sayMoment, sayShortDate } from '../../../texts/say';
import type { RoundView } from '../../../types/calling/views';
import type { ValueOf } from '../../../types/contract';
import { wardPhones } from '../../../types/discharges/discharges';
import { viewDischarged } from '../../../types/discharges/viewDischarged';
import { useOperation } from '../../api/useOperation';
import { FollowUpState } from '../../calling/FollowUpState';
import { sayPerson } from '../../calling/followUpWords';
import { Phones } from '../../calling/Phones';
import { Tried } from '../../calling/Tried';
import { CareLines } from '../../care/CareLines';
import { CaseLines } from '../../cases/CaseLines';
import { WardFacts } from '../../discharges/WardFacts';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Fact } from '../../parts/Cell';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { Ways } from '../../parts/Ways';
import { staffPage } from '../page';
import { Questionnaire } from './Questionnaire';
import './index.scss';

const { followUp: shared, discharge: words } = followupTexts;
const { kinds, by: byTexts, results, outcomes } = texts.followUps;

/** A discharged patient: all follow-ups, care messages and cases (R15, R16, R21). */
export default staffPage('followup/discharge', function File({ me, dischargeId }) {
  const operation = useOperation(viewDischarged, { dischargeId });
  return (
    <Body>
      <Loaded of={operation} skeleton={<Skeleton cards={3} lines={5} />}>
        {value => (
          <>
            <Warnings file={value} />
            <Who file={value} />
            <Card title={words.rounds}>
              {value.rounds.length === 0 && <Text className="quiet">{words.noRounds}</Text>}
              {value.rounds.map(round => (
                <Round key={round.followUpId} round={round} today={value.today} />
              ))}
              {!value.dead && holds(me, 'followUpOffice') && (
                <View className="file-visit">
                  <Button
                    text={words.planVisit}
                    onPress={() =>
                      go('followup/plan', { dischargeId: value.discharge.dischargeId })
                    }
                  />
                </View>
              )}
            </Card>
            {!(value.dead && !value.questionnaire) && (
              <Questionnaire
                of={value.questionnaire}
                today={value.today}
                dischargeId={value.discharge.dischargeId}
              />
            )}
            <Card title={words.care}>
              {value.care.length > 0 ? (
                <CareLines items={value.care} today={value.today} />
              ) : (
                <Text className="quiet">{words.noCare}</Text>
              )}
            </Card>
            {value.cases.length > 0 && (
              <Card title={words.cases}>
                <CaseLines
                  cases={value.cases}
                  today={value.today}
                  onOpen={caseId => go('followup/case', { caseId })}
                />
              </Card>
            )}
          </>
        )}
      </Loaded>
    </Body>
  );
});

/** Warnings: the patient has died, or the number is another person's. */
const Warnings = ({ file: { dead, person } }: { file: ValueOf<typeof viewDischarged> }) => (
  <>
    {dead && <Notice message={words.dead} wayOn={words.deadNote} />}
    {person.numberOfAnother && (
      <Notice tone="warn" message={words.numberOfAnother} wayOn={words.numberOfAnotherNote} />
    )}
  </>
);

function Who({ file }: { file: ValueOf<typeof viewDischarged> }) {
  const { today, discharge, ward, stay, importedAt, person, dead } = file;
  const { department, diagnosis, admittedOn, dischargedOn, result } = discharge;
  return (
    <Card>
      <View className="file-who">
        <Text className="file-name">{person.name}</Text>
        <Text className="quiet">{sayPerson(person)}</Text>
      </View>
      <Fact name={words.department}>{department}</Fact>
      <Fact name={words.diagnosis}>{diagnosis}</Fact>
      {admittedOn && <Fact name={words.admitted}>{sayShortDate(admittedOn, today)}</Fact>}
      <Fact name={words.left}>{sayShortDate(dischargedOn, today)}</Fact>
      <Fact name={words.result}>{results[result]}</Fact>
      <Fact name={words.stay}>{stay}</Fact>
      {person.documentMasked && <Fact name={words.document}>{person.documentMasked}</Fact>}
      <WardFacts ward={ward} />
      <Fact name={words.imported}>{sayMoment(importedAt, today)}</Fact>
      {!dead && (
        <View className="file-phones">
          <Phones phones={person.phones} />
          {wardPhones.map(field => {
            const phone = ward[field];
            return phone && <Phones key={field} phones={[{ phone, wrong: false }]} />;
          })}
        </View>
      )}
    </Card>
  );
}

function Round({ round, today }: { round: RoundView; today: string }) {
  const { followUpId, kind, by, state, dueOn, closedBecause, attempts, worry } = round;
  const toCall = state === 'due' || state === 'overdue' || state === 'retry';
  return (
    <View className="file-round">
      <View className="file-round-head">
        <Text className="file-round-name">{kinds[kind]}</Text>
        <FollowUpState state={state} />
      </View>
      <Text className="quiet">
        {byTexts[by]} ·{' '}
        {closedBecause ? outcomes[closedBecause] : shared.dueOn(sayShortDate(dueOn, today))}
      </Text>
      {(attempts.length > 0 || worry) && <Tried round={round} today={today} />}
      {toCall && (
        <Ways>
          <Button text={words.toCall} onPress={() => go('followup/call', { followUpId })} />
        </Ways>
      )}
    </View>
  );
}
