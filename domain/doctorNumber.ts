import { meant } from './tables/rows';

/** The form of a doctor's number (R2). */
export const DOCTOR_NUMBER = /^[A-Za-z0-9-]{1,20}$/;

/**
 * A doctor's number as the roster has it, from one that was typed: ordinary characters, no spaces,
 * capital letters. Rosters, changes and rights are given with it, so that `d001` is D001.
 */
export const doctorNumberMeant = (typed: string): string => meant(typed).toUpperCase();
