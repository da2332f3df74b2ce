import { useUnload } from '@tarojs/taro';
import { viewPrivacy } from '../../../types/privacy/viewPrivacy';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { Page } from '../../parts/Page';
import { answerWaiting } from '../../phone/privacy';
import { Agreement } from '../../privacy/Agreement';
import { page } from '../page';

/** The privacy agreement (R25). Leaving without agreeing answers no to what WeChat waits for. */
export default page('pages/agreement', function AgreementPage({ child }) {
  const privacy = useOperation(viewPrivacy, {});
  useUnload(() => answerWaiting(false));
  return (
    <Page>
      <Agreement of={privacy} child={child === '1'} onDone={go.back} onLater={go.back} />
    </Page>
  );
});
