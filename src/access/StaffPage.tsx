import type { ReactNode } from 'react';
import { staffTexts } from '../../texts/staff';
import { whoAmI } from '../../types/access/whoAmI';
import type { Role, ValueOf } from '../../types/contract';
import { useOperation } from '../api/useOperation';
import { go } from '../go';
import { Button } from '../parts/Button';
import { Empty } from '../parts/Empty';
import { Body, Page } from '../parts/Page';
import { Problem } from '../parts/Problem';
import { Skeleton } from '../parts/Skeleton';

const { common } = staffTexts;

/** Who holds the phone, with the hospital's today. */
export type Me = NonNullable<ValueOf<typeof whoAmI>['staff']> & { today: string };

interface Props {
  /** Who may see the page; the hospital checks it again. */
  roles: readonly Role[];
  children: (me: Me) => ReactNode;
}

/** A page for staff: asks who holds the phone, and tells others how to go on. */
export function StaffPage({ roles, children }: Props) {
  const who = useOperation(whoAmI, {});
  if (who.state === 'ready' && who.value.staff) {
    const { staff, today } = who.value;
    const may = roles.some(role => staff.roles.includes(role));
    if (may) return <Page>{children({ ...staff, today })}</Page>;
  }
  return (
    <Page>
      <Body>
        {who.state === 'loading' && <Skeleton cards={4} lines={2} />}
        {who.state === 'refused' && <Problem refusal={who.refusal} onRetry={who.reload} />}
        {who.state === 'ready' && who.value.staff && (
          <Empty title={common.notYours} note={common.notYoursNote} />
        )}
        {who.state === 'ready' && !who.value.staff && (
          <Empty title={common.notStaff} note={common.notStaffNote}>
            <Button text={common.toInvitation} onPress={go.invitation} />
          </Empty>
        )}
      </Body>
    </Page>
  );
}

/** Those who work with patients' bookings. */
export const DESK: readonly Role[] = ['desk', 'outpatientOffice'];
export const OFFICE: readonly Role[] = ['outpatientOffice'];
/** Those who work with follow-ups, cases and figures. */
export const FOLLOW_UP: readonly Role[] = ['followUpOffice', 'outpatientOffice'];
export const DESK_AND_DOCTORS: readonly Role[] = ['desk', 'doctor', 'outpatientOffice'];

/** Whether somebody sees all sessions, or as a doctor only their own. */
export const seesAll = ({ roles }: Pick<Me, 'roles'>): boolean =>
  DESK.some(role => roles.includes(role));
