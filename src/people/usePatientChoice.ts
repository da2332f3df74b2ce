import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { listPatients } from '../../types/people/listPatients';
import { useOperation } from '../api/useOperation';
import { lastAdded } from './lastAdded';
import { lastUsed } from './lastUsed';

/**
 * The account's patients and the chosen one: the one picked or just added, else the one in the URL,
 * the last one used, the default one.
 */
export function usePatientChoice(meant?: string) {
  const patients = useOperation(listPatients, {});
  const [picked, pick] = useState(meant);
  useDidShow(() => {
    const added = lastAdded.take();
    if (added) pick(added);
  });
  const known = patients.state === 'ready' ? patients.value.patients : [];
  const patient =
    known.find(({ patientId }) => patientId === picked) ??
    known.find(({ patientId }) => patientId === lastUsed()) ??
    known.find(({ isDefault }) => isDefault) ??
    known[0];
  /** For an account without patients, the next step is to add one. */
  const nobody = patients.state === 'ready' && known.length === 0;
  return { patients, patient, nobody, pick };
}
export type PatientChoice = ReturnType<typeof usePatientChoice>;
