import { sessionView } from '../../../../domain/booking/session';
import { defined } from '../../../../domain/defined';
import { addDays, dateOf } from '../../../../domain/time/time';
import { aboutOf } from '../../../../domain/timetable/about';
import { inDayOrder } from '../../../../domain/timetable/periods';
import { done, refused } from '../../../../types/answer';
import { viewDoctor as contract } from '../../../../types/timetable/viewDoctor';
import { operation } from '../../access';
import { policyAt } from '../../policy';
import { rosterStore } from '../stores/rosters';
import { sessionStore } from '../stores/sessions';
import { pictureFor } from '../views/doctorViews';

export const viewDoctor = operation(contract, async ({ doctorId }, { now }) => {
  const today = dateOf(now);
  const policy = await policyAt(now);
  const until = addDays(today, policy.booking.opensDaysAhead);
  const [roster, sessions] = await Promise.all([
    rosterStore.known(now),
    sessionStore.ofDoctor(doctorId, today, until),
  ]);
  const doctor = roster?.doctors.find(({ id }) => id === doctorId);
  const department = roster?.departments.find(({ id }) => id === doctor?.department.id);
  if (!doctor || !department) return refused('DOCTOR_UNKNOWN', {});
  const { picture: _, ...about } = aboutOf(doctor);
  return done({
    today,
    doctor: {
      ...{ id: doctor.id, name: doctor.name, title: doctor.title },
      ...about,
      ...defined({ picture: await pictureFor(aboutOf(doctor), now) }),
    },
    department,
    sessions: sessions
      .sort(inDayOrder(policy.hours))
      .map(session => sessionView(session, policy, now)),
  });
});
