import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import type { WrittenScript } from '../../../types/calling/words';
import { followUpKinds } from '../../../types/followups/followUps';
import { Chip } from '../../parts/staff/Chip';
import './index.scss';

const { callWords: words } = followupTexts;
const { kinds: kindTexts } = texts.followUps;

interface Props {
  script: WrittenScript;
  departments: readonly string[];
  onChange: (some: Partial<WrittenScript>) => void;
}

const turned = <T,>(all: readonly T[], one: T): T[] =>
  all.includes(one) ? all.filter(each => each !== one) : [...all, one];

/** The calls and departments of a script; none chosen means all. */
export const Meant = ({ script: { kinds, departments: chosen }, departments, onChange }: Props) => (
  <>
    <Text className="quiet">{words.kinds}</Text>
    <View className="words-chips">
      {followUpKinds.map(kind => (
        <Chip
          key={kind}
          many
          text={kindTexts[kind]}
          on={kinds.includes(kind)}
          onPress={() => onChange({ kinds: turned(kinds, kind) })}
        />
      ))}
    </View>
    <Text className="quiet">{words.departments}</Text>
    <View className="words-chips">
      {[...new Set([...departments, ...chosen])].map(department => (
        <Chip
          key={department}
          many
          text={department}
          on={chosen.includes(department)}
          onPress={() => onChange({ departments: turned(chosen, department) })}
        />
      ))}
    </View>
  </>
);
