import { DESK_AND_DOCTORS } from '../../domain/access/groups';
import { holds } from '../../domain/access/member';
import { texts } from '../../texts';
import type { Role } from '../../types/contract';
import { go } from '../go';
import { Cell } from './Cell';

const { home: words } = texts.pages;

/** Links to the pages of staff; members of the follow-up office alone get no link to the desk. */
export const StaffWays = ({ roles }: { roles: readonly Role[] }) => (
  <>
    {holds({ roles }, ...DESK_AND_DOCTORS) && (
      <Cell title={words.desk} note={words.deskNote} onPress={() => go('desk/today')} />
    )}
    <Cell title={words.followUp} note={words.followUpNote} onPress={() => go('followup/today')} />
  </>
);
