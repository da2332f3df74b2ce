import { createContext, useContext } from 'react';
import { mayChoose } from '../../domain/access/scope';
import type { ValueOf } from '../../types/contract';
import { listDepartments } from '../../types/timetable/listDepartments';
import { type Operation, useOperation } from '../api/useOperation';
import type { Me } from './roles';

/** Who holds the phone, on the pages of staff. */
export const MeContext = createContext<Me | undefined>(undefined);

/** The departments that whoever holds the phone may choose: those that they are limited to, or all (R20). */
export function useOwnDepartments(): Operation<ValueOf<typeof listDepartments>> {
  const me = useContext(MeContext);
  const operation = useOperation(listDepartments, {});
  if (operation.state !== 'ready' || !me) return operation;
  const { value } = operation;
  const departments = value.departments.filter(({ id }) => mayChoose(me, id));
  return { ...operation, value: { ...value, departments } };
}
