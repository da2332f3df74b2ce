import { holds, mayCall } from '../../../domain/access/member';
import { listWorries } from '../../../types/calling/listWorries';
import { listCalls } from '../../../types/calls/listCalls';
import { listCases } from '../../../types/cases/listCases';
import { listNoticeProblems } from '../../../types/notices/listNoticeProblems';
import { viewRunning } from '../../../types/running/viewRunning';
import type { Me } from '../../access/roles';
import { type OperationState, useOperation } from '../../api/useOperation';
import { DeskEntries } from './DeskEntries';

const read = <T,>(of: OperationState<T>): T | undefined =>
  of.state === 'ready' ? of.value : undefined;

/** Links to the other pages, each with the number of waiting tasks. */
export function DeskWays({ me }: { me: Me }) {
  const doctor = holds(me, 'doctor');
  const calls = useOperation(listCalls, mayCall(me, listCalls) ? { open: true } : undefined);
  const cases = useOperation(listCases, mayCall(me, listCalls) || doctor ? {} : undefined);
  const worries = useOperation(listWorries, doctor ? {} : undefined);
  const problems = useOperation(
    listNoticeProblems,
    mayCall(me, listNoticeProblems) ? {} : undefined,
  );
  const runs = useOperation(viewRunning, mayCall(me, viewRunning) ? {} : undefined);
  return (
    <DeskEntries
      me={me}
      calls={read(calls)?.open}
      cases={read(cases)?.counts}
      worries={read(worries)?.open}
      problems={read(problems)?.problems.length}
      stalled={read(runs)?.wrong}
    />
  );
}
