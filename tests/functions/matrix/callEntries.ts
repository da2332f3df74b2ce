import type { Role } from '../../../types/contract';
import { today } from '../scopes/world';
import { type Entry, hospital, list, thing } from './entry';
import { type Department, departmentNames, type Things } from './world';

let sequence = 0;
const requestId = () => `request-of-call-${++sequence}`;
/** Duty nurses see neither praise nor suggestions, and follow up stays only. */
export const noneForNurses = { noneFor: 'dutyNurse' } as const;
const followUpIn = ({ followUpId, roundId }: Things, _id: Department, role: Role) => ({
  followUpId: role === 'dutyNurse' ? roundId : followUpId,
});

/** Operations of staff who call patients. */
export const callEntries: Record<string, Entry | Entry[]> = {
  'followup.recordFollowUp': thing(
    'FOLLOW_UP_UNKNOWN',
    'followUps rosters',
    (things, id, role) => ({
      ...{
        requestId: requestId(),
        ...followUpIn(things, id, role),
        record: { outcome: 'reached' },
      },
    }),
  ),
  'followup.assignFollowUps': thing('FOLLOW_UP_UNKNOWN', 'followUps rosters', things => ({
    followUpIds: [things.followUpId],
  })),
  'followup.viewCallWords': list(() => ({})),
  'followup.saveCallWords': hospital({ version: 0, scripts: [] }),
  'followup.listCallStaff': { kind: 'nobodys', input: {} },
  'followup.holdFollowUp': thing('FOLLOW_UP_UNKNOWN', 'followUps rosters', (things, id, role) => ({
    ...{ ...followUpIn(things, id, role), hold: true },
  })),
  'followup.setCallHour': thing('FOLLOW_UP_UNKNOWN', 'followUps rosters', (things, id, role) => ({
    ...{ ...followUpIn(things, id, role), hour: 15 },
  })),
  'followup.undoFollowUp': thing('FOLLOW_UP_UNKNOWN', 'followUps rosters', (things, id, role) => ({
    ...{ ...followUpIn(things, id, role), at: 1 },
  })),
  'followup.saveFollowUpDraft': thing(
    'FOLLOW_UP_UNKNOWN',
    'followUps rosters',
    (things, id, role) => ({
      ...{ ...followUpIn(things, id, role), record: {} },
    }),
  ),
  'followup.takeBackNeverCall': thing('FOLLOW_UP_UNKNOWN', 'followUps rosters', followUpIn),
  'followup.viewFollowUp': [
    thing('FOLLOW_UP_UNKNOWN', 'followUps rosters', followUpIn),
    list(({ sharedFollowUp }) => ({ followUpId: sharedFollowUp }), noneForNurses),
  ],
  'followup.planFollowUp': [
    thing('OTHER_DEPARTMENT', 'rosters', (_, id) => ({
      ...{ kind: 'healthCheck', requestId: requestId(), date: today },
      ...{ person: { name: '测试甲', phone: '13800000000' }, department: departmentNames[id] },
    })),
    thing(
      'OTHER_DEPARTMENT',
      'patients rosters appointments discharges followUps',
      ({ patientId }, id) => ({
        ...{ kind: 'healthCheck', requestId: requestId(), date: today },
        ...{ person: { patientId }, department: departmentNames[id] },
      }),
    ),
  ],
  'followup.listFollowUps': [
    list(() => ({ when: 'today' })),
    list(() => ({ when: 'done' })),
    list(() => ({ when: 'today', query: '测试甲' })),
  ],
};
