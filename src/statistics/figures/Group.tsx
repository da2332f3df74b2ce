import { Text, View } from '@tarojs/components';
import { sumOf } from '../../../domain/figures/rates';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import {
  type Figure,
  type FigureGroup,
  figureGroups,
  type Sums,
} from '../../../types/figures/figures';
import type { Satisfaction } from '../../../types/surveys';
import { aspects } from '../../../types/voices/names';
import { Card } from '../../parts/Card';
import '../../parts/Cell.scss';
import { aria } from '../../phone/aria';
import { Chart } from './chart';
import { worded } from './figureWords';
import { type Kind, kindOf, kinds, opens, rateBeside } from './topics';

const { figureNames: names, figures: words } = followupTexts;

interface Props {
  group: FigureGroup;
  sums: Sums;
  /** Opens the records of a figure; undefined if they cannot be opened. */
  onOpen?: (figure: Figure) => void;
}

/** One group of figures in a list; kinds of one thing are shown as bars too. */
export function Group({ group, sums, onOpen }: Props) {
  if (group === 'aspects') return <Aspects sums={sums} />;
  const all: readonly Figure[] = figureGroups[group];
  const parts = kinds.flatMap(kind => {
    const figures = all
      .filter(figure => kindOf(figure) === kind && sums[figure])
      .sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0));
    return figures.length ? [{ kind, figures }] : [];
  });
  const lines = all.filter(figure => !kindOf(figure));
  // A group that only has reasons is empty while nobody gave any.
  if (lines.length + parts.length === 0) return null;
  return (
    <Card title={names.groups[group]} flat>
      {lines.map(figure => (
        <Line key={figure} figure={figure} sums={sums} onOpen={onOpen} />
      ))}
      {parts.map(({ kind, figures }) => (
        <Kinds key={kind} kind={kind} figures={figures} sums={sums} onOpen={onOpen} />
      ))}
    </Card>
  );
}

/** The satisfaction with each aspect, from surveys and calls together. */
const Aspects = ({ sums }: Pick<Props, 'sums'>) => (
  <Card title={names.groups.aspects} flat>
    {aspects.map(aspect => {
      const of = (rating: Satisfaction) =>
        sumOf(sums, [`web_${aspect}_${rating}`, `call_${aspect}_${rating}`]);
      const [satisfied, basic, dissatisfied] = [of('satisfied'), of('basic'), of('dissatisfied')];
      return (
        <View key={aspect} className="figures-line figures-cell">
          <View>
            <Text>{texts.voices.aspects[aspect]}</Text>
            <View>
              <Text className="quiet">
                {satisfied + basic + dissatisfied > 0
                  ? words.aspectCounts(satisfied, basic, dissatisfied)
                  : words.aspectsEmpty}
              </Text>
            </View>
          </View>
          <Text className="figures-amount">{worded({ rate: `aspect_${aspect}` }, sums)}</Text>
        </View>
      );
    })}
  </Card>
);

interface KindsProps extends Omit<Props, 'group'> {
  kind: Kind;
  figures: Figure[];
}

function Kinds({ kind, figures, sums, onOpen }: KindsProps) {
  const title = words.barsTitles[kind];
  const lines = figures.map(figure => words.barsLine(names.names[figure], sums[figure] ?? 0));
  return (
    <View className="figures-kinds">
      <Text className="figures-kinds-title">{title}</Text>
      <Chart
        kind="bars"
        labels={figures.map(figure => names.names[figure])}
        values={figures.map(figure => sums[figure])}
        label={words.barsWords(title, lines)}
      />
      <View className="figures-kinds-lines">
        {figures.map(figure => (
          <Line key={figure} figure={figure} sums={sums} onOpen={onOpen} />
        ))}
      </View>
    </View>
  );
}

function Line({ figure, sums, onOpen }: { figure: Figure } & Pick<Props, 'sums' | 'onOpen'>) {
  const count = sums[figure] ?? 0;
  const rate = rateBeside[figure];
  const open = onOpen && count > 0 && opens(figure) ? () => onOpen(figure) : undefined;
  return (
    <View
      className="figures-line figures-cell"
      hoverClass={open ? 'cell-pressed' : 'none'}
      onClick={open}
      {...(open && aria({ role: 'button' }))}
    >
      <Text>{names.names[figure]}</Text>
      <View className="figures-right">
        {rate && <Text className="quiet">{worded({ rate }, sums)}</Text>}
        <Text className="figures-amount">{count}</Text>
        {open ? (
          <View className="cell-arrow" {...aria({ hidden: true })} />
        ) : (
          onOpen && <View className="figures-no-arrow" />
        )}
      </View>
    </View>
  );
}
