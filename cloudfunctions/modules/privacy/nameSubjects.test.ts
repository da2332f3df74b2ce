import { at } from '../../../domain/time/time';
import { booked, hospitalForEach } from '../../../tests/hospital';
import { rowOfQian } from '../../../tests/hospital/calling';
import { bringDischarges, followUpsOf } from '../../../tests/hospital/discharges';
import { searchAudit } from '../../../types/access/searchAudit';
import { nameSubjects } from '../../../types/privacy/nameSubjects';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { office: ['followUpOffice'], chief: ['outpatientOffice'] },
});

test('R20: the outpatient office reads who is behind the ids of the audit record; that is on the record as well; nobody else may', async () => {
  const { appointmentId, patientId } = await booked(hospital, '2026-11-25');
  await bringDischarges(hospital, rowOfQian);
  const [followUp] = await followUpsOf(hospital);
  const ids = [appointmentId, patientId, followUp!._id, 'office', 'nobody'];
  const { names } = await hospital.value(nameSubjects, { ids }, 'chief');
  const of = (id: string) => names.find(each => each.id === id);
  expect(of(followUp!._id)).toMatchObject({ kind: 'followUp', name: '钱家伟' });
  expect(of('office')?.kind).toBe('staff');
  expect(of(appointmentId)).toEqual({
    ...{ id: appointmentId, kind: 'appointment', name: of(patientId)?.name },
  });
  expect(of('nobody')).toBeUndefined();
  const { records } = await hospital.value(searchAudit, { operation: 'nameSubjects' }, 'chief');
  expect(records[0]?.subjects).toEqual(expect.arrayContaining([patientId, followUp!._id]));
  expect(await hospital.refusal(nameSubjects, { ids }, 'office')).toBe('NOT_ALLOWED');
});
