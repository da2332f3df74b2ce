import { Text } from '@tarojs/components';
import { followupTexts } from '../../../texts/followup';
import type { HomeVisitView } from '../../../types/calling/views';
import { Fact } from '../../parts/Cell';
import { Box } from '../../parts/staff/Box';

const { call: words } = followupTexts;

/** A planned visit at home: who goes, why, and where (R15). */
export const HomeVisit = ({ of: { who, text, address } }: { of: HomeVisitView }) => (
  <Box>
    <Text className="quiet">{words.homeVisit}</Text>
    <Fact name={words.visitors}>{who}</Fact>
    <Fact name={words.visitReason}>{text}</Fact>
    <Fact name={words.visitAddress}>{address || words.noAddress}</Fact>
  </Box>
);
