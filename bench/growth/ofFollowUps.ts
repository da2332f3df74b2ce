import { monthOf } from '../../domain/time/months';
import { addDays } from '../../domain/time/time';
import { listCallStaff } from '../../types/calling/listCallStaff';
import { listFollowUps } from '../../types/calling/listFollowUps';
import { listWorries } from '../../types/calling/listWorries';
import { viewCallWords } from '../../types/calling/viewCallWords';
import { viewFollowUp } from '../../types/calling/viewFollowUp';
import { previewCallList } from '../../types/callLists/previewCallList';
import { listCases } from '../../types/cases/listCases';
import { viewCase } from '../../types/cases/viewCase';
import type { InputOf } from '../../types/contract';
import { listDischarged } from '../../types/discharges/listDischarged';
import { previewDischarges } from '../../types/discharges/previewDischarges';
import { viewDischarged } from '../../types/discharges/viewDischarged';
import { listCallers } from '../../types/figures/listCallers';
import { listPraised } from '../../types/voices/listPraised';
import { listVoices } from '../../types/voices/listVoices';
import { find, list, type Question, sum, view } from './question';
import { ids, placeOf, TODAY, type World } from './world';

/** A ward’s list with one patient. */
const wardsList = {
  fileName: '出院.csv',
  contentBase64: Buffer.from(
    '住院号,姓名,性别,联系电话,科室,出院诊断,入院日期,出院日期,转归\nZY901,测试甲,女,19900000001,骨科,骨折术后,2026-11-01,2026-11-20,好转',
  ).toString('base64'),
};

/** A list with one health check. */
const checkedList = {
  kind: 'healthCheck' as const,
  fileName: '体检.csv',
  contentBase64: Buffer.from(
    '体检编号,姓名,联系电话,科室,体检日期\nTJ901,测试甲,19900000001,体检中心,2026-11-20',
  ).toString('base64'),
};

/** The questions of the follow-up office. */
export function ofFollowUps(world: World): Question[] {
  const today = find(world, n => n % 10 === 0 && placeOf(n, world).date <= TODAY);
  const followUps = (caller: string, input: InputOf<typeof listFollowUps>, way: string) =>
    list(listFollowUps, caller, input, ['followUps'], way);
  const cases = (caller: string, input: InputOf<typeof listCases>, way: string) =>
    list(
      listCases,
      caller,
      input,
      // An index over lists cannot cover the count of a desk’s or doctor’s open ones.
      value => value.cases.length + (caller === 'caller' ? 0 : value.counts.open),
      way,
    );
  const discharged = (input: InputOf<typeof listDischarged>, way: string) =>
    list(
      listDischarged,
      'caller',
      input,
      ({ discharged: stays }) => stays.length + sum(stays, ({ rounds }) => rounds.length),
      way,
    );
  const department = '科室3';
  return [
    ...(['today', 'coming', 'done'] as const).flatMap(when => [
      followUps('caller', { when }, when),
      followUps('caller', { when, department }, `${when}, a department`),
      followUps('caller', { when, kind: 'outpatientSeen', by: 'nurse' }, `${when}, a kind, whose`),
      followUps('deskOfTwo', { when }, `${when}, desk of two`),
      followUps('both', { when }, `${when}, doctor and desk`),
    ]),
    ...(['due', 'overdue', 'retry'] as const).map(state => followUps('caller', { state }, state)),
    followUps('caller', { caller: 'mine' }, 'today, mine'),
    followUps('caller', { query: '19800000003' }, 'a phone'),
    list(listCallStaff, 'caller', {}, ['callers']),
    view(viewCallWords, 'caller', {}),
    view(viewFollowUp, 'caller', { followUpId: `discharge1-${(today / 10) * 3}` }, 4),
    list(listWorries, 'caller', {}, ['worries'], 'open'),
    list(listWorries, 'caller', { open: false }, ['worries'], 'answered'),
    list(listWorries, 'caller', { open: false, department }, ['worries'], 'answered, a department'),
    cases('caller', {}, 'open'),
    cases('caller', { overdue: true }, 'overdue'),
    cases('caller', { state: 'answered', kind: 'fees', departmentId: 'K03' }, 'open, filtered'),
    cases('caller', { show: 'closed' }, 'closed'),
    cases('caller', { show: 'closed', departmentId: 'K03' }, 'closed, a department'),
    cases('caller', { show: 'closed', kind: 'fees', departmentId: 'K01' }, 'closed, filtered'),
    cases('deskOfTwo', {}, 'open, desk of two'),
    cases('deskOfTwo', { show: 'closed' }, 'closed, desk of two'),
    cases('doctor', { show: 'closed' }, 'closed, a doctor'),
    ...ofVoices(),
    view(viewCase, 'caller', { caseId: `case-${find(world, n => n % 50 === 0)}` }),
    view(previewDischarges, 'caller', wardsList, 20),
    view(previewCallList, 'caller', checkedList, 20),
    discharged({}, 'all'),
    discharged({ department }, 'a department'),
    discharged({ from: addDays(TODAY, -3), to: TODAY }, 'some days'),
    discharged({ department, from: addDays(TODAY, -90), to: addDays(TODAY, -30) }, 'both'),
    discharged({ query: '19800000003' }, 'a phone'),
    view(viewDischarged, 'caller', { dischargeId: ids.stay(today / 10) }, 4),
  ];
}

/** The questions about praise and suggestions. */
const ofVoices = (): Question[] => [
  list(listVoices, 'caller', { kind: 'suggestion' }, ['voices'], 'open'),
  list(listVoices, 'caller', { kind: 'suggestion', show: 'all' }, ['voices'], 'all'),
  list(
    listVoices,
    'caller',
    { kind: 'suggestion', show: 'all', about: 'fees' },
    ['voices'],
    'all, a kind',
  ),
  // For a desk or a doctor the waiting ones are counted as documents, because an index over lists
  // cannot cover the count.
  ...(['deskOfTwo', 'doctor'] as const).map(caller =>
    list(
      listVoices,
      caller,
      { kind: 'praise', show: caller === 'doctor' ? 'mine' : 'all' },
      ({ voices, open }) => voices.length + open.praise + open.suggestion,
      caller,
    ),
  ),
  // Every attempt of the month counts as one record.
  list(listCallers, 'caller', { from: monthOf(TODAY) }, ({ total }) => total.tries, 'a month'),
  list(listPraised, 'caller', { month: monthOf(TODAY) }, ({ praise }) => praise, 'a month'),
];
