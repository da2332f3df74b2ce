import { defined } from '../../../../domain/defined';
import { doctorNumberMeant } from '../../../../domain/doctorNumber';
import { type DoctorHand, saidOf } from '../../../../domain/timetable/about';
import type { Directory } from '../../../../domain/timetable/directory';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { Change } from '../../../../types/changes/change';
import { PICTURE_STORED } from '../../../../types/timetable/about';
import { PICTURE_ADDRESS } from '../../../../types/timetable/roster';
import { type NewPicture, newPicture } from '../../files';

/**
 * All that the office writes about a doctor by hand, and a picture to be written to the storage.
 */
export interface Hand {
  doctorId: string;
  name: string;
  hand: DoctorHand;
  picture?: NewPicture;
}

type DoctorChange = Extract<Change, { kind: 'doctor' }>;
type Weekly = Extract<Change, { kind: 'weekly' }>;

/**
 * What a change writes about a doctor of the roster (R22). A picture that stays keeps its file id,
 * which only the server sets.
 */
export async function handGiven(
  { doctorId, hand: given, pictureFile }: DoctorChange,
  current: Directory | undefined,
  account: string,
): Promise<Outcome<Hand>> {
  const doctor = current?.doctors.find(({ id }) => id === doctorId);
  if (!doctor) return refused('DOCTOR_UNKNOWN', {});
  const made = pictureFile && (await newPicture(pictureFile, account));
  if (made && !made.ok) return made;
  const before = doctor.hand?.picture;
  const stays = before && !PICTURE_ADDRESS.test(before) ? before : undefined;
  const picture = given.picture === PICTURE_STORED ? stays : given.picture;
  const { specialities, profile, fees } = given;
  const hand = defined({
    ...{ specialities, profile, picture: made?.value.fileId ?? picture },
    fees: fees && defined(fees),
  });
  return done({ ...{ doctorId, name: doctor.name, hand }, ...defined({ picture: made?.value }) });
}

/**
 * What a weekly clinic entered by hand says about its doctor; undefined if it says nothing. A
 * fee that the office wrote for this clinic type is replaced, unless the clinic belonged to another
 * doctor: then the office's fee for the doctor stays.
 */
export function handOfClinic(
  { set, remove }: Weekly,
  current: Directory | undefined,
): Hand | undefined {
  if (!set) return undefined;
  const doctorId = doctorNumberMeant(set.doctorId);
  const before = current?.doctors.find(({ id }) => id === doctorId)?.hand;
  const { specialities, profile, picture, fee, clinicType } = set;
  const entered = saidOf(defined({ specialities, profile, picture }));
  const takenOver = remove && doctorNumberMeant(remove.doctorId) !== doctorId;
  const priced = !takenOver && before?.fees?.[clinicType] !== undefined && fee !== undefined;
  if (!Object.keys(entered).length && !priced) return undefined;
  const fees = priced ? { ...before?.fees, [clinicType]: fee } : before?.fees;
  return { doctorId, name: set.doctor, hand: { ...before, ...entered, ...defined({ fees }) } };
}
