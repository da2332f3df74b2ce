import { DESK_AND_DOCTORS } from '../../domain/access/groups';
import { holds } from '../../domain/access/member';
import { texts } from '../../texts';
import type { Role } from '../../types/contract';
import { go } from '../go';
import { Cell } from './Cell';

const { home: words } = texts.pages;

/** The entries to the staff's pages; staff of the follow-up office alone do not get the desk. */
export const StaffWays = ({ roles }: { roles: readonly Role[] }) => (
  <>
    {holds({ roles }, ...DESK_AND_DOCTORS) && (
      <Cell title={words.desk} note={words.deskNote} onPress={() => go('desk/today')} />
    )}
    <Cell title={words.followUp} note={words.followUpNote} onPress={() => go('followup/today')} />
  </>
);
