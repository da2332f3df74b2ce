import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { type Month, monthAfter, monthOf } from '../../../domain/time/months';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import type { SummaryView } from '../../../types/figures/summary';
import { viewSummary } from '../../../types/figures/viewSummary';
import { useOperation } from '../../api/useOperation';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Restored } from '../../parts/Restored';
import { Filter } from '../../parts/staff/Filter';
import { NotReady } from '../../parts/staff/NotReady';
import { SendBar } from '../../parts/staff/SendBar';
import { staffPage } from '../page';
import { Edit } from './Cases';
import { Numbers } from './Numbers';
import './index.scss';
import { TakeAway } from './TakeAway';
import { useSummary } from './useSummary';

const { summary: words, figures, figureNames: names } = followupTexts;

/**
 * A month on one page: numbers, complaints, what was done, and the cases the office chose; to print
 * and download (R18).
 */
export default staffPage('statistics/summary', function MonthsSummary({ me }) {
  const thisMonth = monthOf(me.today);
  // At first the last full month.
  const [month, setMonth] = useState(monthAfter(thisMonth, -1));
  const operation = useOperation(viewSummary, { month });
  const [saved, setSaved] = useState('');
  if (operation.state !== 'ready') return <NotReady of={operation} />;
  const { value, put } = operation;
  const shown = `${value.month} ${value.revision}`;
  return (
    <Shown
      key={shown}
      value={value}
      thisMonth={thisMonth}
      isSaved={saved === shown}
      onMonth={setMonth}
      onSaved={next => {
        setSaved(`${next.month} ${next.revision}`);
        put(next);
      }}
    />
  );
});

interface ShownProps {
  value: SummaryView;
  thisMonth: Month;
  /** Whether the office's part was just saved here. */
  isSaved: boolean;
  onMonth: (month: Month) => void;
  onSaved: (value: SummaryView) => void;
}

function Shown({ value, thisMonth, isSaved, onMonth, onSaved }: ShownProps) {
  const { month, rows, said, told, note, mayChange } = value;
  const summary = useSummary(value, onSaved);
  return (
    <>
      <Body>
        <Months value={value} thisMonth={thisMonth} onMonth={onMonth} />
        {isSaved && <Notice tone="good" message={words.saved} />}
        {value.counting && <Notice message={figures.counting} />}
        {value.scoped && <Text className="quiet">{names.scoped}</Text>}
        {rows.length === 0 ? (
          <Nothing value={value} thisMonth={thisMonth} onMonth={onMonth} />
        ) : (
          <Numbers of={value} />
        )}
        {said.map(({ heading, sentences }) => (
          <Card title={heading} key={heading}>
            {sentences.map(each => (
              <Text className="summary-said" key={each}>
                {each}
              </Text>
            ))}
          </Card>
        ))}
        {summary.open ? (
          <>
            <Restored of={summary.draft} empty={summary.kept} />
            <Edit of={summary} month={month} />
          </>
        ) : (
          <Told told={told} note={note} onEdit={mayChange ? summary.edit : undefined} />
        )}
      </Body>
      {summary.open ? (
        <SendBar
          of={summary}
          text={words.save}
          busyText={words.saving}
          disabled={summary.wordless}
          onSend={summary.save}
        />
      ) : (
        (rows.length > 0 || told.length > 0) && <TakeAway month={month} />
      )}
    </>
  );
}

/** Shows that a month has no figures, with a link to the last one that has some. */
function Nothing({
  value: { month, months },
  thisMonth,
  onMonth,
}: Pick<ShownProps, 'value' | 'thisMonth' | 'onMonth'>) {
  const last = months.find(each => each !== month && each <= thisMonth);
  return (
    <Empty title={words.emptyOf(month)} note={words.emptyNote}>
      {last && (
        <Button text={figures.toMonth(words.sayMonth(last))} onPress={() => onMonth(last)} />
      )}
    </Empty>
  );
}

/** Chooses the month: those with figures, up to the present one. */
function Months({
  value: { month, months },
  thisMonth,
  onMonth,
}: Omit<ShownProps, 'onSaved' | 'isSaved'>) {
  const all = [...new Set([month, thisMonth, ...months.filter(each => each <= thisMonth)])];
  const options = all.sort().reverse();
  return (
    <View className="figures-months">
      <Button
        small
        text="‹"
        label={figures.earlier}
        onPress={() => onMonth(monthAfter(month, -1))}
      />
      <Filter
        name={figures.month}
        value={words.sayMonth(month)}
        all={false}
        options={options.map(words.sayMonth)}
        chosen={options.indexOf(month)}
        onPick={index => onMonth(options[index] ?? month)}
      />
      <Button
        small
        text="›"
        label={figures.later}
        disabled={month >= thisMonth}
        onPress={() => onMonth(monthAfter(month, 1))}
      />
    </View>
  );
}

interface ToldProps extends Pick<SummaryView, 'told' | 'note'> {
  /** Undefined for members who may not choose. */
  onEdit: (() => void) | undefined;
}

/** The chosen cases, and the office's own text. */
const Told = ({ told, note, onEdit }: ToldProps) => (
  <Card title={words.cases}>
    {told.length === 0 && <Text className="quiet">{words.noCases}</Text>}
    {told.map(({ caseId, department, kind, text }) => (
      <Text className="summary-said" key={caseId}>
        {words.caseLine(department, texts.cases.kinds[kind], text)}
      </Text>
    ))}
    {note && (
      <View className="summary-case">
        <Text className="summary-head">{words.note}</Text>
        <Text>{note}</Text>
      </View>
    )}
    {onEdit && (
      <View className="summary-case">
        <Button text={words.change} onPress={onEdit} />
      </View>
    )}
  </Card>
);
