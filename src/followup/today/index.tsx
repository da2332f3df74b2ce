import { mayCall } from '../../../domain/access/member';
import { followupTexts } from '../../../texts/followup';
import { listFollowUps } from '../../../types/calling/listFollowUps';
import { listDischarged } from '../../../types/discharges/listDischarged';
import type { Me } from '../../access/roles';
import { FollowUpWays } from '../../followups/FollowUpWays';
import { Body, InOnePane } from '../../parts/Page';
import { SearchField } from '../../parts/SearchField';
import { queryOf, useSearch } from '../../parts/useSearch';
import { staffPage } from '../page';
import { Calls } from './Calls';
import { Found } from './Found';

const { today: words } = followupTexts;

export default staffPage('followup/today', ({ me }) =>
  mayCall(me, listFollowUps) ? (
    <Today me={me} />
  ) : (
    <Body>
      <InOnePane>
        <FollowUpWays me={me} />
      </InOnePane>
    </Body>
  ),
);

/**
 * The first page of the follow-up office: today's calls, the most urgent first, and links to other
 * pages (R15).
 */
function Today({ me }: { me: Me }) {
  const { asked: query, tooShort, line } = useSearch(queryOf);
  const stays = mayCall(me, listDischarged);
  return (
    <>
      <SearchField label={stays ? words.find : words.findCalls} {...line} />
      {query ? (
        <Body>
          <Found query={query} stays={stays} />
        </Body>
      ) : (
        <Calls me={me} tooShort={tooShort} />
      )}
    </>
  );
}
