import { doubtOf } from '../../../domain/hospital/fits';
import { texts } from '../../../texts';
import type { PatientView } from '../../../types/people/patientView';
import type { SessionView } from '../../../types/timetable/scheduling';
import { askToConfirm } from '../../phone/askToConfirm';
import { useHospital } from '../../theme/hospital';

const { confirm: words } = texts.pages;

/**
 * Whether the department may not fit the patient, by age or sex: a question before booking, never a
 * refusal (R2).
 */
export function useDoubt(
  patient: PatientView | undefined,
  session: Pick<SessionView, 'department' | 'date'> | undefined,
) {
  const { fits } = useHospital();
  const found = patient && session && doubtOf(fits, session.department.name, patient, session.date);
  const question = found && words.doubts[found](patient.name, session.department.name);
  return {
    /** The text on the page; undefined if nothing speaks against it. */
    said: question,
    /**
     * If there is a doubt, asks the user to confirm. Without one it returns at once: WeChat only
     * accepts the question about messages in the tap itself, and after a wait it is no longer in
     * the tap.
     */
    isMeant: (): true | Promise<boolean> =>
      question === undefined || askToConfirm({ ...words.doubtAsk, content: question }),
  };
}
