import * as z from 'zod';
import { textOf } from '../text';
import { rosterBounds } from './roster';
import { clinicType } from './scheduling';

/** The texts that the office can write about a doctor, apart from the roster (R22). */
const aboutFields = ['specialities', 'profile', 'picture', 'fee'] as const;
export const aboutField = z.enum(aboutFields);
export type AboutField = z.output<typeof aboutField>;

/** Means that the picture in the hospital's storage stays. */
export const PICTURE_STORED = 'stored';
const picture = /^$|^stored$|^https:\/\/[^\s"'<>\\]+$/;

const fee = z.int().min(rosterBounds.fee.min).max(rosterBounds.fee.max);
const text = (name: 'specialities' | 'profile') =>
  textOf({ min: 0, max: rosterBounds[name].max }).optional();

/**
 * All that the office writes about a doctor by hand: missing fields follow the roster, an empty
 * text shows nothing. Fees are in fen, by clinic type.
 */
export const doctorHand = z.strictObject({
  specialities: text('specialities'),
  profile: text('profile'),
  /** A URL, or that the picture in the storage stays. */
  picture: z.string().max(rosterBounds.picture.max).regex(picture).optional(),
  fees: z
    .strictObject({ expert: fee.optional(), specialist: fee.optional(), general: fee.optional() })
    .optional(),
});
export type DoctorHandGiven = z.output<typeof doctorHand>;

/** The roster's fees for one clinic type of a doctor, in fen. */
export const clinicFees = z.object({ clinicType, fees: z.array(z.int()) });
