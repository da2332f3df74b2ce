import { doubtOf } from '../../../domain/hospital/fits';
import { texts } from '../../../texts';
import type { PatientView } from '../../../types/people/patientView';
import type { SessionView } from '../../../types/timetable/scheduling';
import { ask } from '../../phone/ask';
import { useHospital } from '../../theme/hospital';

const { confirm: words } = texts.pages;

/** Whether the department may be the wrong one for the patient, by age or sex: a question before booking, never a refusal (R2). */
export function useDoubt(
  patient: PatientView | undefined,
  session: Pick<SessionView, 'department' | 'date'> | undefined,
) {
  const { fits } = useHospital();
  const found = patient && session && doubtOf(fits, session.department.name, patient, session.date);
  const said = found && words.doubts[found](patient.name, session.department.name);
  return {
    /** What is said on the page; undefined where nothing speaks against it. */
    said,
    /**
     * Asks the person, where there is a doubt, whether they mean it. Without one it answers at once: what waits is no longer of the tap,
     * and WeChat takes the question about messages from a tap only.
     */
    isMeant: (): true | Promise<boolean> =>
      said === undefined || ask({ ...words.doubtAsk, content: said }),
  };
}
