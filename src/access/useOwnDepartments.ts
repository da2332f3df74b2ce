import { createContext, useContext } from 'react';
import { mayChoose } from '../../domain/access/scope';
import type { ValueOf } from '../../types/contract';
import { listDepartments } from '../../types/timetable/listDepartments';
import { type OperationState, useOperation } from '../api/useOperation';
import type { Me } from './roles';

/** The member of staff who uses the page; undefined outside staff pages. */
export const MeContext = createContext<Me | undefined>(undefined);

/** The departments that the member may choose: those they are limited to, or all (R20). */
export function useOwnDepartments(): OperationState<ValueOf<typeof listDepartments>> {
  const me = useContext(MeContext);
  const operation = useOperation(listDepartments, {});
  if (operation.state !== 'ready' || !me) return operation;
  const { value } = operation;
  const departments = value.departments.filter(({ id }) => mayChoose(me, id));
  return { ...operation, value: { ...value, departments } };
}
