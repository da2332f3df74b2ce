import type { ComponentType, PropsWithChildren, ReactNode } from 'react';
import { holds } from '../../domain/access/member';
import { staffTexts } from '../../texts/staff';
import { whoAmI } from '../../types/access/whoAmI';
import type { Role } from '../../types/contract';
import { useOperation } from '../api/useOperation';
import { go } from '../go';
import { pagesOf } from '../page';
import { Button } from '../parts/Button';
import { Empty } from '../parts/Empty';
import { Body, Page } from '../parts/Page';
import { Problem } from '../parts/Problem';
import { Skeleton } from '../parts/Skeleton';
import type { ParamsOf, Routes } from '../routes/route';
import type { Me } from './roles';
import { MeContext } from './useOwnDepartments';

const { common } = staffTexts;

/** The component around the content of every page of a root. */
export type Surrounding = ComponentType<PropsWithChildren<{ me: Me }>>;

interface Everywhere {
  Around?: Surrounding;
  /** The second pane, in a window with room for two: links to the other pages. */
  Beside?: ComponentType<{ me: Me }>;
}

const Alone: Surrounding = ({ children }) => children;

/**
 * Makes pages that first check who the user is: `staffPage('desk/log', Log)` shows `Log`, with the
 * parameters of its URL and `me`, to the roles that its route names. Other users are told what to
 * do. The hospital checks the role again.
 */
export const staffPagesOf = <R extends Routes>(
  routes: R,
  { Around = Alone, Beside }: Everywhere = {},
) => {
  const page = pagesOf(routes);
  return <N extends keyof R & string>(
    name: N,
    Content: ComponentType<ParamsOf<R[N]> & { me: Me }>,
  ) => {
    const roles = routes[name]?.roles ?? [];
    return page(name, params => (
      <ForStaff roles={roles} Beside={Beside}>
        {me => (
          <Around me={me}>
            <Content {...params} me={me} />
          </Around>
        )}
      </ForStaff>
    ));
  };
};

interface Props {
  roles: readonly Role[];
  Beside: Everywhere['Beside'];
  children: (me: Me) => ReactNode;
}

function ForStaff({ roles, Beside, children }: Props) {
  const who = useOperation(whoAmI, {});
  if (who.state === 'ready' && who.value.staff) {
    const me = { ...who.value.staff, today: who.value.today };
    if (holds(me, ...roles))
      return (
        <MeContext.Provider value={me}>
          <Page beside={Beside && <Beside me={me} />}>{children(me)}</Page>
        </MeContext.Provider>
      );
  }
  return (
    <Page whole={who.state === 'loading'}>
      <Body>
        {who.state === 'loading' && <Skeleton cards={4} lines={2} />}
        {who.state === 'refused' && <Problem refusal={who.refusal} onRetry={who.reload} />}
        {who.state === 'ready' && who.value.staff && (
          <Empty title={common.notYours} note={common.notYoursNote} />
        )}
        {who.state === 'ready' && !who.value.staff && (
          <Empty title={common.notStaff} note={common.notStaffNote}>
            <Button text={common.toInvitation} onPress={() => go('desk/invitation')} />
          </Empty>
        )}
      </Body>
    </Page>
  );
}
