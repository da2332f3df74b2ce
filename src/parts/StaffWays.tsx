import { texts } from '../../texts';
import type { Role } from '../../types/contract';
import { go } from '../go';
import { Cell } from './Cell';

const { home: words } = texts.pages;

/** The ways to the staff's pages; the desk is not for who only follows up. */
export const StaffWays = ({ roles }: { roles: readonly Role[] }) => (
  <>
    {roles.some(role => role !== 'followUpOffice') && (
      <Cell title={words.desk} note={words.deskNote} onPress={() => go('desk/today')} />
    )}
    <Cell title={words.followUp} note={words.followUpNote} onPress={() => go('followup/today')} />
  </>
);
