import { Text, View } from '@tarojs/components';
import { followupTexts } from '../../../texts/followup';
import { sayDay } from '../../../texts/say';
import type { CaseRow } from '../../../types/cases/cases';
import { CaseState } from '../../cases/CaseState';
import { sayAbout, sayAssigned, sayDue } from '../../cases/caseWords';
import { go } from '../../go';
import { State } from '../../parts/State';
import { NameLine } from '../../parts/staff/NameLine';
import { aria } from '../../phone/aria';
import '../../calling/FollowUpLine.scss';

const { cases: words, casePage } = followupTexts;

/** One case of a list: its subject, what is due, whether it is overdue. A tap opens the case. */
export function CaseLine({ row, today }: { row: CaseRow; today: string }) {
  const { caseId, state, department, patientName, assigned, closedAt, closedBecause } = row;
  const due = sayDue(row, today);
  const over = closedAt !== undefined && closedBecause;
  return (
    <View
      className="line"
      hoverClass="line-pressed"
      onClick={() => go('followup/case', { caseId })}
      {...aria({ role: 'button' })}
    >
      <NameLine name={sayAbout(row)}>
        <CaseState state={state} />
      </NameLine>
      <Text>
        {department.name} · {patientName || words.anonymous}
      </Text>
      {due && <Text className="quiet">{due.words}</Text>}
      {over && (
        <Text className="quiet">{casePage.closed[closedBecause](sayDay(closedAt, today))}</Text>
      )}
      {due && (
        <View className="line-flags">
          {due.late && <State word={due.late} sign="!" tone="bad" />}
          <Text className="quiet">{assigned ? words.by(sayAssigned(assigned)) : words.nobody}</Text>
        </View>
      )}
    </View>
  );
}
