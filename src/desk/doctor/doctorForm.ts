import { defined } from '../../../domain/defined';
import { fenOfYuan, yuanOfFen } from '../../../domain/money';
import type { ValueOf } from '../../../types/contract';
import { type DoctorHandGiven, PICTURE_STORED } from '../../../types/timetable/about';
import { PICTURE_ADDRESS, rosterBounds } from '../../../types/timetable/roster';
import type { ClinicType } from '../../../types/timetable/scheduling';
import type { viewDoctorAbout } from '../../../types/timetable/viewDoctorAbout';

export type Whole = ValueOf<typeof viewDoctorAbout>;

/**
 * The values of the form: texts, the picture as a URL, `stored` or empty, and fees in yuan as
 * typed.
 */
export interface Values {
  specialities: string;
  profile: string;
  picture: string;
  fees: Partial<Record<ClinicType, string>>;
}

const yuan = (fen: number | undefined): string => (fen === undefined ? '' : String(yuanOfFen(fen)));

/** The only fee in the roster for a clinic type; undefined if it has none, or several. */
const oneFee = ({ fees }: Whole['clinics'][number]): number | undefined =>
  fees.length === 1 ? fees[0] : undefined;

/** The form with the values that patients see now. */
export function valuesOf({ said, hand, clinics }: Whole): Values {
  const text = (name: 'specialities' | 'profile' | 'picture') => hand[name] ?? said[name] ?? '';
  return {
    ...{ specialities: text('specialities'), profile: text('profile'), picture: text('picture') },
    fees: Object.fromEntries(
      clinics.map(clinic => [
        clinic.clinicType,
        yuan(hand.fees?.[clinic.clinicType] ?? oneFee(clinic)),
      ]),
    ),
  };
}

/** A typed price in fen; undefined if it is invalid. */
function fenOf(typed: string): number | undefined {
  if (!/^\d{1,5}(\.\d{1,2})?$/.test(typed.trim())) return undefined;
  const fen = fenOfYuan(typed);
  return fen <= rosterBounds.fee.max ? fen : undefined;
}

/** The values written by hand: those that differ from the roster. Equal ones follow the roster. */
export function handOf(
  { specialities, profile, picture, fees }: Values,
  whole: Whole,
): DoctorHandGiven {
  const { said, clinics } = whole;
  const own = (typed: string, rosters = '') =>
    typed.trim() === rosters.trim() ? undefined : typed.trim();
  const priced = clinics.flatMap(clinic => {
    const fen = fenOf(fees[clinic.clinicType] ?? '');
    return fen === undefined || fen === oneFee(clinic) ? [] : [[clinic.clinicType, fen] as const];
  });
  return defined({
    specialities: own(specialities, said.specialities),
    profile: own(profile, said.profile),
    picture: own(picture, said.picture),
    fees: priced.length ? Object.fromEntries(priced) : undefined,
  });
}

/** The fields with a mistake: `picture`, or a clinic type. */
export const mistakesIn = ({ picture, fees }: Values): string[] => [
  ...(['', PICTURE_STORED].includes(picture) || PICTURE_ADDRESS.test(picture) ? [] : ['picture']),
  ...Object.entries(fees).flatMap(([type, typed]) =>
    typed.trim() === '' || fenOf(typed) !== undefined ? [] : type,
  ),
];
