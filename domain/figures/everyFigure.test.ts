import { appointmentStatus, channels } from '../../types/booking/appointment';
import { courses, refusalReasons } from '../../types/calling/reasons';
import { caseKinds } from '../../types/cases/cases';
import { type Figure, figures, type Sums } from '../../types/figures/figures';
import { followUpKinds, followUpOutcomes } from '../../types/followups/followUps';
import { satisfactions } from '../../types/surveys/form';
import { aspects, missedReasons, voiceStates } from '../../types/voices/names';
import { opened } from '../cases/cases';
import { at } from '../time/time';
import {
  ofAppointment,
  ofCase,
  ofDischarge,
  ofFollowUp,
  ofHospital,
  ofSession,
  ofStrike,
  ofSurvey,
} from './figures';
import { ofRatings, ofVoice } from './voices';

const both = [true, false];

/**
 * The sums of one of each: every appointment, call, stay, answer … that counts for a different
 * figure.
 */
function everything(): Sums[] {
  const call = { kind: 'discharge1', state: 'reached' } as const;
  const openedCase = opened('complaint', at('2026-11-23'), { answerDays: 3, remedyDays: 7 });
  const answeredAt = openedCase.answerBy - 1;
  const slot = { capacity: 1, left: 0, claims: [{}] };
  return [
    ...appointmentStatus.options.flatMap(status =>
      channels.flatMap(channel =>
        both.flatMap(flag => [
          ofAppointment({ status, channel, cancelledLate: flag, cancelledBy: 'hospital' }),
          ofAppointment({ status, channel, answered: { coming: flag } }),
        ]),
      ),
    ),
    ...followUpKinds.flatMap(kind => [
      ...(['open', 'reached'] as const).map(state => ofFollowUp({ kind, state })),
      ...satisfactions.map(satisfaction => ofFollowUp({ ...call, kind, satisfaction })),
    ]),
    ...followUpOutcomes.map(closedBecause => ofFollowUp({ state: 'closed', closedBecause })),
    ...refusalReasons.flatMap(refusalReason =>
      (['declined', 'neverCall'] as const).map(closedBecause =>
        ofFollowUp({ state: 'closed', closedBecause, refusalReason }),
      ),
    ),
    ...missedReasons.map(whyMissed => ofFollowUp({ ...call, whyMissed })),
    ...courses.map(course => ofFollowUp({ ...call, course, inTime: true })),
    ...both.flatMap(dead => both.map(followedUp => ofDischarge({ dead, followedUp }))),
    ...satisfactions.flatMap(overall => [
      ofSurvey({ overall }),
      ...aspects.flatMap(aspect =>
        (['web', 'call'] as const).map(way => ofRatings(way, { [aspect]: overall })),
      ),
    ]),
    ...caseKinds.map(kind => ofCase({ ...openedCase, kind, answeredAt, closedAt: answeredAt })),
    ofCase({ ...openedCase, matter: 'improvement', kind: 'other', closedAt: answeredAt }),
    ...voiceStates.flatMap(state => [
      ofVoice({ kind: 'praise', state }),
      ofVoice({ kind: 'suggestion', state }),
      ...caseKinds.map(about => ofVoice({ kind: 'suggestion', state, about })),
    ]),
    ofSession({ state: 'open', slots: [slot] }),
    ofSession({ state: 'stopped', slots: [slot] }),
    ...both.flatMap(revoked => both.map(bars => ofStrike({ revoked, bars }))),
  ];
}

test('R18: something counts for every figure, so that no new one stays 0 for ever; and nothing counts for an unknown figure', () => {
  const counted = ofHospital(everything().map(sums => ({ sums })));
  expect(Object.keys(counted).sort()).toEqual([...figures].sort());
});

test('R18: for every figure the sums of the departments add up to the hospital’s', () => {
  const rows = everything().map(sums => ({ sums }));
  const halves = [rows.slice(0, rows.length / 2), rows.slice(rows.length / 2)];
  const departments = halves.map(half => ({ sums: ofHospital(half) }));
  const together = ofHospital(departments);
  const sumOf = (figure: Figure) =>
    departments.reduce((sum, { sums }) => sum + (sums[figure] ?? 0), 0);
  for (const figure of figures) expect([figure, together[figure]]).toEqual([figure, sumOf(figure)]);
});
