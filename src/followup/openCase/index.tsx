import { followupTexts } from '../../../texts/followup';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { staffPage } from '../page';
import { useNewCase } from './useNewCase';
import { What } from './What';
import { Whose } from './Whose';

const { openCase: words } = followupTexts;

/** Opens a case for a complaint by phone, by letter or in person (R16). */
export default staffPage('followup/openCase', function OpenCase({ appointmentId, patientId }) {
  const about = { appointmentId, patientId };
  const form = useNewCase(about);
  return (
    <>
      <Body>
        <Whose about={about} of={form} />
        <What of={form} noDepartment={appointmentId ? words.ownDepartment : words.noDepartment} />
      </Body>
      <BottomBar>
        <Refusal of={form.change.refusal} />
        <Button
          kind="main"
          text={words.submit}
          busy={form.change.busy}
          busyText={words.submitting}
          onPress={form.submit}
        />
      </BottomBar>
    </>
  );
});
