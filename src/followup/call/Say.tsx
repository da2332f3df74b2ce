import { Text } from '@tarojs/components';
import { surnameOf } from '../../../domain/calling/surname';
import { followupTexts } from '../../../texts/followup';
import type { viewFollowUp } from '../../../types/calling/viewFollowUp';
import type { WordPart } from '../../../types/calling/words';
import type { ValueOf } from '../../../types/contract';
import type { Me } from '../../access/roles';
import { Box } from '../../parts/staff/Box';
import { useHospital } from '../../theme/hospital';
import { greetingOf } from './greeting';

const { call: words } = followupTexts;

interface Props {
  page: ValueOf<typeof viewFollowUp>;
  me: Me;
  title: string;
  parts: readonly WordPart[];
}

/** The words for the caller, with names filled in; empty if there are none. */
export function Say({ page: { person, followUp, words: given }, me, title, parts }: Props) {
  const { name: hospital, callers } = useHospital();
  const addressed = words.addressed(surnameOf(person.name), person.sex);
  const names = words.greetingNames(hospital, me.name, addressed, followUp.department);
  const spokenParts = parts
    .map(part => ({ part, text: given[part] || (part === 'greeting' ? callers.greeting : '') }))
    .filter(({ text }) => text);
  if (!spokenParts.length) return null;
  return (
    <Box>
      <Text className="quiet">{title}</Text>
      {spokenParts.map(({ part, text }) => (
        <Text key={part}>{greetingOf(text, names)}</Text>
      ))}
    </Box>
  );
}
