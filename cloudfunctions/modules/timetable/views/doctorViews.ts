import type { Moment } from '../../../../domain/time/time';
import type { DoctorAbout } from '../../../../domain/timetable/rosterOptional';
import { PICTURE_ADDRESS } from '../../../../types/timetable/roster';
import { pictureAddress } from '../../files';

/** Where phones load the picture of a doctor: at its own address, or at one of the storage that is good for some hours (R22). */
export async function pictureFor(
  { picture }: DoctorAbout,
  now: Moment,
): Promise<string | undefined> {
  if (picture === undefined || PICTURE_ADDRESS.test(picture)) return picture;
  return pictureAddress(picture, now);
}
