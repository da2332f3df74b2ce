import { defined } from '../../../../domain/defined';
import { aboutOf, type DoctorHand, saidOf } from '../../../../domain/timetable/about';
import { done, refused } from '../../../../types/answer';
import { PICTURE_STORED } from '../../../../types/timetable/about';
import { PICTURE_ADDRESS } from '../../../../types/timetable/roster';
import { viewDoctorAbout as contract } from '../../../../types/timetable/viewDoctorAbout';
import { staffOperation } from '../../access';
import { type Roster, rosterStore } from '../stores/rosters';
import { pictureFor } from '../views/doctorViews';

export const viewDoctorAbout = staffOperation(contract, async ({ doctorId }, { now }) => {
  const roster = await rosterStore.whole();
  const doctor = roster?.doctors.find(({ id }) => id === doctorId);
  if (!roster || !doctor) return refused('DOCTOR_UNKNOWN', {});
  const { id, name, title, department, hand = {} } = doctor;
  return done({
    value: {
      doctor: { id, name, title },
      department,
      said: saidOf(doctor),
      hand: handView(hand),
      ...defined({ picture: await pictureFor(aboutOf(doctor), now) }),
      clinics: clinicsOf(roster, doctor),
    },
    subjects: [id],
  });
});

/** The id of a picture in the storage is not sent to pages. */
const handView = ({ picture, ...hand }: DoctorHand): DoctorHand => ({
  ...hand,
  ...defined({
    picture: picture && !PICTURE_ADDRESS.test(picture) ? PICTURE_STORED : picture,
  }),
});

function clinicsOf(
  { rows }: Roster,
  { id, clinicTypes }: Pick<Roster['doctors'][number], 'id' | 'clinicTypes'>,
) {
  const own = rows.filter(({ doctorId }) => doctorId === id);
  return clinicTypes.map(clinicType => {
    const fees = own.flatMap(row => (row.clinicType === clinicType ? (row.fee ?? []) : []));
    return { clinicType, fees: [...new Set(fees)].sort((one, other) => one - other) };
  });
}
