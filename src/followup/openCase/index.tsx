import { followupTexts } from '../../../texts/followup';
import { Body } from '../../parts/Page';
import { SendBar } from '../../parts/staff/SendBar';
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
      <SendBar
        of={form.change}
        text={words.submit}
        busyText={words.submitting}
        onSend={form.submit}
      />
    </>
  );
});
