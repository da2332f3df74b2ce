import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import { sayFullDate, sayNamedDay, sayTime } from '../../../texts/say';
import { viewPatient } from '../../../types/booking/viewPatient';
import type { ValueOf } from '../../../types/contract';
import type { revokeStrike } from '../../../types/strikes/revokeStrike';
import { useOperation } from '../../api/useOperation';
import { BookingLine } from '../../booking/BookingLine';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { State } from '../../parts/State';
import { dial } from '../../phone/dial';
import { staffPage } from '../page';
import { CorrectName } from './CorrectName';
import { Holders } from './Holders';
import { Returns } from './Returns';
import { Strike } from './Strike';
import './index.scss';

const { patient: words, common } = deskTexts;

type Value = ValueOf<typeof viewPatient>;

/** A patient's strikes, bar and future appointments (R7, R8). */
export default staffPage('desk/patient', function Patient({ patientId }) {
  const operation = useOperation(viewPatient, { patientId });
  return (
    <>
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={3} lines={3} />}>
          {value => (
            <>
              <Person of={value} />
              <Card flat>
                <Cell
                  title={words.join}
                  note={words.joinNote}
                  onPress={() => go('desk/join', { patientId: value.patient.patientId })}
                />
              </Card>
              <CorrectName
                patientId={value.patient.patientId}
                onCorrected={(name, right) =>
                  right === value.patient.patientId
                    ? operation.put({ ...value, patient: { ...value.patient, name } })
                    : go.instead('desk/patient', { patientId: right })
                }
              />
              <Strikes of={value} onChanged={operation.put} />
              {value.holding && (
                <Holders
                  patientId={value.patient.patientId}
                  holding={value.holding}
                  onChanged={holding => operation.put({ ...value, holding })}
                />
              )}
              <Returns patientId={patientId} />
              <Coming of={value} />
            </>
          )}
        </Loaded>
      </Body>
      {operation.state === 'ready' && (
        <BottomBar>
          <Button kind="main" text={words.book} onPress={() => go('desk/book', { patientId })} />
        </BottomBar>
      )}
    </>
  );
});

/** The name, the document, strikes and bar, and the number to call. */
function Person({ of: { patient, standing } }: { of: Value }) {
  const { bar, counting, of, windowMonths } = standing;
  const { patientId } = patient;
  return (
    <Card flat>
      <View className="person">
        <Text className="person-name">{patient.name}</Text>
        <Text className="quiet">{patient.documentMasked}</Text>
        <View className="person-standing">
          <State
            word={words.standing(windowMonths, counting, of)}
            sign={counting ? '!' : '✓'}
            tone={counting ? 'warn' : 'good'}
          />
          {!bar && <State word={words.fine} sign="✓" tone="good" />}
        </View>
      </View>
      {patient.phone && (
        <Cell title={patient.phone} note={common.call} onPress={() => dial(patient.phone)} />
      )}
      <Cell title={common.addCase} onPress={() => go('followup/openCase', { patientId })} />
    </Card>
  );
}

/** The bar in force, and the strikes, which can be revoked. */
function Strikes({ of: value, onChanged }: { of: Value; onChanged: (value: Value) => void }) {
  const [revoked, setRevoked] = useState<string>();
  const { today, standing, strikes } = value;
  const { bar } = standing;
  const revoke = (answer: ValueOf<typeof revokeStrike>) => {
    const lifted = bar && !answer.standing.bar;
    setRevoked(lifted ? `${words.revoked} ${words.barLifted}` : words.revoked);
    onChanged({ ...value, ...answer });
  };
  return (
    <>
      {revoked && <Notice tone="good" message={revoked} />}
      {bar && (
        <Notice
          tone="bad"
          message={words.barred(`${sayFullDate(bar.until)} ${sayTime(bar.until)}`)}
          wayOn={words.barredNote}
        />
      )}
      {strikes.length === 0 && (
        <Card title={words.strikes} flat>
          <Empty title={words.noStrikes} note={words.noStrikesNote} />
        </Card>
      )}
      {strikes.map((strike, index) => (
        <Strike
          key={strike.strikeId}
          title={index === 0 ? words.strikes : undefined}
          strike={strike}
          today={today}
          onRevoked={revoke}
        />
      ))}
    </>
  );
}

/** The future bookings. */
const Coming = ({ of: { coming, today } }: { of: Value }) => (
  <>
    <View className="heading">
      <Text>{coming.length === 0 ? words.noComing : words.coming}</Text>
    </View>
    {coming.length > 0 && (
      <Card flat>
        {coming.map(row => (
          <BookingLine
            key={row.appointmentId}
            row={row}
            day={sayNamedDay(row.date, today)}
            isToday={row.date === today}
          />
        ))}
      </Card>
    )}
  </>
);
