import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { scopeOf } from '../../../domain/access/scope';
import { percent } from '../../../domain/figures/rates';
import { type Month, monthAfter, monthOf } from '../../../domain/time/months';
import { followupTexts } from '../../../texts/followup';
import { drawSample } from '../../../types/samples/drawSample';
import { listSamples } from '../../../types/samples/listSamples';
import {
  type CheckOffice,
  checkOffices,
  type SampleHead,
  type SampleKind,
  sampleKinds,
} from '../../../types/samples/samples';
import { type SentChange, useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { Filter } from '../../parts/staff/Filter';
import { Tabs } from '../../parts/Tabs';
import { staffPage } from '../page';

const { samples: words, sampleNames: names, figures: figureWords } = followupTexts;
/** A spot check can be drawn for this many past months. */
const MONTHS = 12;

/** The random samples of records (R17). */
export default staffPage('statistics/samples', function Samples({ me }) {
  const [kind, setKind] = useState<SampleKind>('discharged');
  const input = { kind };
  const operation = useOperation(listSamples, input);
  const paged = usePaged(listSamples, input, operation);
  const drawing = useChange(drawSample);
  return (
    <>
      <Tabs
        label={words.label}
        chosen={kind}
        onChoose={next => {
          setKind(next);
          drawing.forget();
        }}
        tabs={sampleKinds.map(value => ({ value, text: words.tabs[value] }))}
      />
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={2} lines={3} />}>
          {({ percent: of, days, samples: first }) => {
            const samples = [...first, ...paged.pages.flatMap(page => page.samples)];
            return (
              <>
                <Text className="quiet">{words.how[kind](of, days)}</Text>
                {samples.length === 0 ? (
                  <Empty title={words.empty} note={words.emptyNote} />
                ) : (
                  <Card flat>
                    {samples.map(sample => (
                      <Head key={sample.sampleId} sample={sample} />
                    ))}
                  </Card>
                )}
                <More of={paged} />
              </>
            );
          }}
        </Loaded>
      </Body>
      {/* A sample is drawn from the whole hospital, so only unlimited members may draw. */}
      {scopeOf(me, 'figures').of === 'all' && (
        <Draw kind={kind} thisMonth={monthOf(me.today)} drawing={drawing} />
      )}
    </>
  );
});

interface DrawProps {
  kind: SampleKind;
  thisMonth: Month;
  drawing: SentChange<typeof drawSample>;
}

/** Draws a sample; for a spot check, by one office from the records of one month. */
function Draw({ kind, thisMonth, drawing }: DrawProps) {
  const [month, setMonth] = useState(monthAfter(thisMonth, -1));
  const [office, setOffice] = useState<CheckOffice>('medical');
  const months = Array.from({ length: MONTHS }, (_, ago) => monthAfter(thisMonth, -ago));
  const draw = async () => {
    const answer = await drawing.send(
      kind === 'spot' ? { kind, month, office } : { kind: 'discharged' },
    );
    if (answer?.ok) go('statistics/sample', { sampleId: answer.value.sample.sampleId });
  };
  return (
    <BottomBar>
      <Refusal of={drawing.refusal} />
      {kind === 'spot' && (
        <View className="filters">
          <Filter
            name={words.month}
            value={figureWords.sayMonth(month)}
            all={false}
            options={months.map(figureWords.sayMonth)}
            chosen={months.indexOf(month)}
            onPick={index => setMonth(months[index] ?? month)}
          />
          <Filter
            name={words.office}
            value={names.offices[office]}
            all={false}
            options={checkOffices.map(each => names.offices[each])}
            chosen={checkOffices.indexOf(office)}
            onPick={index => setOffice(checkOffices[index] ?? office)}
          />
        </View>
      )}
      <Button
        kind="main"
        text={words.draw}
        busyText={words.drawing}
        busy={drawing.busy}
        onPress={draw}
      />
    </BottomBar>
  );
}

function Head({ sample }: { sample: SampleHead }) {
  const { sampleId, kind, office, month, from, to, drawn, population, checked, foundTrue } = sample;
  const rate = percent(foundTrue, checked);
  const of = kind === 'spot' ? words.drawnRecords : words.drawn;
  return (
    <Cell
      title={office && month ? words.drawFor(names.offices[office]) : words.days(from, to)}
      note={[
        ...(month ? [words.records(month)] : []),
        of(drawn, population),
        words.checked(checked, drawn),
        ...(rate ? [words.rate(followupTexts.figureNames.percent(rate))] : []),
      ].join(' · ')}
      onPress={() => go('statistics/sample', { sampleId })}
    />
  );
}
