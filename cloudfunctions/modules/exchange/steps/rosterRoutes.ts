import * as z from 'zod';
import { operationOutcome } from '../../../../domain/exchange/bundle';
import { rosterCells } from '../../../../domain/timetable/roster';
import { handedInBySystem } from '../../../../texts/zh-CN/exchange/door';
import { refusalTexts } from '../../../../texts/zh-CN/refusals';
import type { Refused } from '../../../../types/answer';
import type { Effect } from '../../../../types/changes/change';
import { requestId } from '../../../../types/requestId';
import { rosterColumns, rosterOptional } from '../../../../types/timetable/roster';
import { writeCsv } from '../../../cloud/tables/writeCsv';
import { foreseenChange, makeChange } from '../../changes';
import { policyAt } from '../../policy';
import { rosterStore } from '../../timetable';
import { type AskedAtDoor, doorProblem, jsonAnswer } from './problem';
import { type AnswerOnRecord, csvAnswer, type DoorCall, route } from './route';

/** A roster as an import takes it; its bytes show its type. */
const changeOf = ({ request }: DoorCall) => ({
  kind: 'roster' as const,
  file: {
    fileName: 'roster.csv',
    contentBase64: request.body.toString('base64'),
    skipBadRows: false,
  },
});

/** The numbers of an effect, and its sessions by department, without patients. */
const effectView = ({ added, changed, withdrawn, unchanged, ...effect }: Effect) => ({
  ...{ added, changed, withdrawn, unchanged },
  bookings: effect.bookings,
  unreachable: effect.unreachable,
  waiting: effect.waiting,
  departments: effect.departments,
  needsOffice: effect.mustType !== undefined,
});

/**
 * The refusal in words, as an OperationOutcome: the first wrong rows with their lines and columns.
 */
function refusalAnswer(refused: Refused): AnswerOnRecord {
  const words = refusalTexts[refused.code] as (facts: unknown) => { message: string };
  const { message } = words(refused.facts);
  const outcome = operationOutcome('business-rule', refused.code, message);
  if (refused.code === 'ROSTER_HAS_PROBLEMS')
    outcome.issue.push(
      ...refused.facts.problems.slice(0, 100).map(({ line, field, message: said }) => ({
        severity: 'error' as const,
        code: 'value' as const,
        details: { text: said },
        expression: [`line ${line}`, ...(field ? [field] : [])],
      })),
    );
  const status = refused.code === 'CHANGE_OUTDATED' || refused.code === 'BUSY' ? 409 : 422;
  return { answer: jsonAnswer(status, outcome) };
}

const making = async ({ key, now }: DoorCall) => ({
  account: key._id,
  policy: await policyAt(now),
  now,
});

const write = { method: 'POST', scope: 'roster' } as const;

async function preview(call: DoorCall): Promise<AskedAtDoor<AnswerOnRecord>> {
  if (!call.request.body.length) return doorProblem('BODY_MISSING', {}, 'body');
  const found = await foreseenChange(changeOf(call), handedInBySystem, await making(call));
  if (!found.ok) return { value: refusalAnswer(found.refused) };
  const { effect, shown, prepared } = found.value;
  const answer = jsonAnswer(200, { shown, ...effectView(effect) }, 'application/json');
  return { value: { answer, details: { rows: prepared.roster?.rows.length ?? 0 } } };
}

async function bring(
  asked: { requestId: string; shown: string },
  call: DoorCall,
): Promise<AskedAtDoor<AnswerOnRecord>> {
  if (!call.request.body.length) return doorProblem('BODY_MISSING', {}, 'body');
  const wish = { change: changeOf(call), reason: handedInBySystem, ...asked };
  const made = await makeChange(wish, await making(call));
  if (!made.ok) {
    const { code, facts } = made.refused;
    if (code === 'CHANGE_TYPE_NUMBER') return doorProblem('NEEDS_OFFICE', facts);
    return { value: refusalAnswer(made.refused) };
  }
  const { changeId, effect } = made.value;
  const answer = jsonAnswer(200, { changeId, ...effectView(effect) }, 'application/json');
  const { added, changed, withdrawn } = effect;
  const details = { change: 'roster' as const, added, changed, sessionsWithdrawn: withdrawn };
  return { value: { answer, subjects: [changeId], details } };
}

export const rosterRoutes = [
  route({
    ...{ method: 'GET', scope: 'timetable', path: '/csv/roster' },
    ...{ operation: 'doorReadRoster', parameters: z.strictObject({}) },
    run: async (_, { now }) => {
      const rows = (await rosterStore.whole())?.rows ?? [];
      const { hours } = await policyAt(now);
      const header: string[] = Object.values(rosterColumns);
      // These columns are needed: a file without them would say that no visit has a price, and that
      // all clinics last their whole period.
      for (const field of ['start', 'end', 'fee'] as const)
        if (rows.some(row => row[field] !== undefined)) header.push(rosterOptional[field]);
      const cells = rows.map(row => rosterCells(row, hours));
      const lines = cells.map(each => header.map(name => each[name] ?? ''));
      const answer = csvAnswer(writeCsv(header, lines));
      return { value: { answer, details: { rows: rows.length } } };
    },
  }),
  route({
    ...{ ...write, path: '/csv/roster/preview', operation: 'doorPreviewRoster' },
    parameters: z.strictObject({}),
    run: (_, call) => preview(call),
  }),
  route({
    ...{ ...write, path: '/csv/roster', operation: 'doorBringRoster' },
    parameters: z.strictObject({ requestId, shown: z.string().regex(/^[\w-]{1,60}$/) }),
    run: bring,
  }),
];
