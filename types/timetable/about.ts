import * as z from 'zod';
import { textOf } from '../text';
import { rosterBounds } from './roster';
import { clinicType } from './scheduling';

/** What of a doctor the office can write by hand, besides the roster (R22). */
const aboutFields = ['specialities', 'profile', 'picture', 'fee'] as const;
export const aboutField = z.enum(aboutFields);
export type AboutField = z.output<typeof aboutField>;

/** Says that the picture stays which lies in the hospital's storage. */
export const PICTURE_STORED = 'stored';
const picture = /^$|^stored$|^https:\/\/[^\s"'<>\\]+$/;

const fee = z.int().min(rosterBounds.fee.min).max(rosterBounds.fee.max);
const text = (name: 'specialities' | 'profile') =>
  textOf({ min: 0, max: rosterBounds[name].max }).optional();

/**
 * What the office writes of a doctor by hand, whole: what is left out is as the roster says, an empty text shows nothing. Fees are
 * in fen, by the type of clinic.
 */
export const doctorHand = z.strictObject({
  specialities: text('specialities'),
  profile: text('profile'),
  /** An address, or that the picture in the storage stays. */
  picture: z.string().max(rosterBounds.picture.max).regex(picture).optional(),
  fees: z
    .strictObject({ expert: fee.optional(), specialist: fee.optional(), general: fee.optional() })
    .optional(),
});
export type DoctorHandGiven = z.output<typeof doctorHand>;

/** What a roster says of one type of clinic of a doctor: every fee that stands in its rows. */
export const clinicFees = z.object({ clinicType, fees: z.array(z.int()) });
