import type { Moment } from '../../../../domain/time/time';
import type { DoctorAbout } from '../../../../domain/timetable/rosterOptional';
import { PICTURE_ADDRESS } from '../../../../types/timetable/roster';
import { pictureAddress } from '../../files';

/**
 * The URL of a doctor's picture: its own address, or one of the storage that is valid for some
 * hours (R22).
 */
export async function pictureFor(
  { picture }: DoctorAbout,
  now: Moment,
): Promise<string | undefined> {
  if (picture === undefined || PICTURE_ADDRESS.test(picture)) return picture;
  return pictureAddress(picture, now);
}
