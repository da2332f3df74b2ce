import { Text, View } from '@tarojs/components';
import { deskTexts } from '../../../texts/desk';
import type { InQueue, QueueView } from '../../../types/queue/queue';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Fold } from '../../parts/staff/Fold';
import { sayVisit } from './Calling';
import type { QueueSteps } from './useQueue';

const { queue: words } = deskTexts;

interface Props {
  queue: QueueView;
  steps: QueueSteps;
}

/** The waiting patients, in the order in which they will be called, and those who were seen. */
export const Patients = ({ queue: { waiting, done, toCome }, steps }: Props) => (
  <>
    <Card title={words.waiting(waiting.length)} flat>
      {waiting.map(each => (
        <View key={each.appointmentId} className="queue-row">
          <Person of={each} />
        </View>
      ))}
      <View className="queue-row">
        <Text className="quiet">{toCome ? words.toCome(toCome) : words.allCame}</Text>
      </View>
    </Card>
    {done.length > 0 && (
      <Card flat>
        <Fold title={words.done(done.length)} note={words.doneNote}>
          {done.map(each => (
            <View key={each.appointmentId} className="queue-row">
              <Person of={each} />
              <Button
                small
                text={words.again}
                label={words.againFor(each.number, each.patientName)}
                disabled={steps.busy}
                onPress={() => steps.putBack(each.appointmentId)}
              />
            </View>
          ))}
        </Fold>
      </Card>
    )}
  </>
);

const Person = ({ of }: { of: InQueue }) => (
  <>
    <Text className="queue-row-number">{of.number}</Text>
    <View className="queue-row-words">
      <Text className="queue-row-name">{of.patientName}</Text>
      <Text className="quiet">
        {sayVisit(of)}
        {of.passed && ` · ${words.passedBefore}`}
      </Text>
      {of.purpose && <Text>{words.purpose(of.purpose)}</Text>}
    </View>
  </>
);
