import { followupTexts } from '../../../texts/followup';
import type { viewFollowUp } from '../../../types/calling/viewFollowUp';
import type { ValueOf } from '../../../types/contract';
import type { Me } from '../../access/roles';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Background } from './Background';
import { Head } from './Head';

const { call: words } = followupTexts;

/** A follow-up that is over: what was recorded, with nothing to write. */
export const Over = ({ page, me }: { page: ValueOf<typeof viewFollowUp>; me: Me }) => (
  <Body>
    <Notice tone="good" message={words.over} wayOn={words.overNote} />
    <Head page={page} me={me} />
    <Background page={page} />
  </Body>
);
