import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { holds } from '../../../domain/access/member';
import { percent } from '../../../domain/figures/rates';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { sayNamedDay } from '../../../texts/say';
import type { SampleHead, SampleRecord } from '../../../types/samples/samples';
import { viewSample } from '../../../types/samples/viewSample';
import type { Me } from '../../access/roles';
import { useOperation } from '../../api/useOperation';
import { opensRecord } from '../../figures/opensRecord';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Fact } from '../../parts/Cell';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { State } from '../../parts/State';
import { Totals } from '../../parts/staff/Totals';
import { staffPage } from '../page';
import { Check } from './Check';
import { Compared, Sayings } from './Compared';
import './index.scss';

const { sample: words, sampleNames: names, figureNames, samples, figures } = followupTexts;
const { states } = texts.followUps;

/** The records of a sample, with the result of each check, and the rate (R17). */
export default staffPage('statistics/sample', function Sample({ me, sampleId }) {
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [checking, setChecking] = useState<string>();
  const operation = useOperation(viewSample, { sampleId });
  return (
    <Body>
      <Loaded of={operation} skeleton={<Skeleton cards={4} lines={3} />}>
        {({ sample, repeated, records }) => {
          const shown = onlyOpen ? records.filter(({ check }) => !check) : records;
          const put = (after: { sample: SampleHead; record: SampleRecord }) => {
            setChecking(undefined);
            operation.put({
              sample: after.sample,
              repeated,
              records: records.map(each =>
                each.recordId === after.record.recordId ? after.record : each,
              ),
            });
          };
          return (
            <>
              <Head sample={sample} repeated={repeated} />
              <Button
                text={onlyOpen ? words.all : words.onlyOpen}
                onPress={() => setOnlyOpen(!onlyOpen)}
              />
              {shown.length === 0 && <Empty title={words.done} note={samples.title} />}
              {shown.map(record => (
                <Drawn
                  key={record.recordId}
                  sampleId={sampleId}
                  record={record}
                  me={me}
                  open={checking === record.recordId}
                  onOpen={() => setChecking(record.recordId)}
                  onDone={put}
                />
              ))}
            </>
          );
        }}
      </Loaded>
    </Body>
  );
});

function Head({ sample, repeated }: { sample: SampleHead; repeated: boolean }) {
  const { kind, office, month, from, to, drawnAt, by, seed, drawn, population } = sample;
  const rate = percent(sample.foundTrue, sample.checked);
  const of = kind === 'spot' ? samples.drawnRecords : samples.drawn;
  return (
    <>
      <View className="sample-head">
        <Text className="sample-title">
          {office ? samples.drawFor(names.offices[office]) : names.kinds[kind]}
        </Text>
        <Text>{month ? samples.records(month) : samples.days(from, to)}</Text>
        <Text>{of(drawn, population)}</Text>
      </View>
      <Totals
        figures={[
          { name: words.figures.drawn, count: drawn },
          { name: words.figures.checked, count: sample.checked },
          { name: words.figures.foundTrue, count: sample.foundTrue },
          { name: words.figures.rate, count: rate ? figureNames.percent(rate) : figureNames.none },
        ]}
      />
      <Compared sample={sample} />
      <Card>
        <Fact name={words.seed}>
          <Text className="sample-seed">{seed}</Text>
        </Fact>
        <Text className="quiet">
          {words.drawnAt(drawnAt, by)} · {repeated ? words.repeated : words.notRepeated}
        </Text>
      </Card>
    </>
  );
}

interface DrawnProps {
  sampleId: string;
  record: SampleRecord;
  me: Me;
  /** Whether this record is being checked. */
  open: boolean;
  onOpen: () => void;
  onDone: (after: { sample: SampleHead; record: SampleRecord }) => void;
}

function Drawn({ sampleId, record, me, open, onOpen, onDone }: DrawnProps) {
  const { name, department, date, note, check } = record;
  const look = opensRecord(record, me);
  const { call } = record;
  return (
    <Card>
      <View className="sample-record-head">
        <Text className="sample-name">{name || department}</Text>
        {check ? (
          <State
            word={check.found ? words.found : words.notFound}
            sign={check.found ? '✓' : '×'}
            tone={check.found ? 'good' : 'bad'}
          />
        ) : (
          <State word={words.open} />
        )}
      </View>
      <Text className="quiet sample-line">
        {department} · {sayNamedDay(date, me.today)} · {note}
      </Text>
      <Sayings record={record} />
      {check && (
        <Text className="quiet sample-line">{words.by(check.by, check.at, check.note)}</Text>
      )}
      {open ? (
        <Check sampleId={sampleId} record={record} onDone={onDone} />
      ) : (
        <View className="sample-ways">
          {call && holds(me, 'followUpOffice') && (
            <Button
              small
              text={words.toCall(states[call.state])}
              onPress={() => go('followup/call', { followUpId: call.followUpId })}
            />
          )}
          {look && <Button small text={figures.drillLook} onPress={look} />}
          <Button
            small
            kind={check ? 'quiet' : 'main'}
            text={check ? words.checkAgain : words.check}
            label={words.checkTitle(name || department)}
            onPress={onOpen}
          />
        </View>
      )}
    </Card>
  );
}
