import { dateOf } from '../../../domain/time/time';
import { texts } from '../../../texts';
import { sayShortDate } from '../../../texts/say';
import type { OwnCaseRow } from '../../../types/cases/cases';
import { listOwnCases } from '../../../types/cases/listOwnCases';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { OwnCaseState } from '../../cases/OwnCaseState';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Contact } from '../../parts/Contact';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Body, Page } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { UnprovenNotice } from '../../people/UnprovenNotice';
import { page } from '../page';

const { opinions: words } = texts.pages;

/** The account's complaints (R16). */
export default page('pages/cases', function Cases() {
  const operation = useOperation(listOwnCases, {});
  const paged = usePaged(listOwnCases, {}, operation);
  return (
    <Page>
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={2} lines={2} />}>
          {({ today, cases, answerDays }) => {
            const all = [...cases, ...paged.pages.flatMap(page => page.cases)];
            return all.length === 0 ? (
              <Empty title={words.empty} note={words.emptyNote(answerDays)} />
            ) : (
              <Card flat>
                {all.map(each => (
                  <Row key={each.caseId} of={each} today={today} />
                ))}
              </Card>
            );
          }}
        </Loaded>
        <UnprovenNotice />
        <More of={paged} />
        <Card title={words.person}>
          <Contact of="complaints" />
        </Card>
      </Body>
      <BottomBar>
        <Button kind="main" text={words.add} onPress={() => go('pages/complain')} />
      </BottomBar>
    </Page>
  );
});

function Row({ of, today }: { of: OwnCaseRow; today: string }) {
  const { caseId, matter, kind, department, patient, openedAt } = of;
  const about =
    matter === 'callBack' || (matter === 'improvement' && kind === 'other')
      ? texts.cases.matters[matter]
      : texts.cases.kinds[kind];
  return (
    <Cell
      title={words.of(about, department)}
      note={`${patient.name} · ${sayShortDate(dateOf(openedAt), today)}`}
      value={<OwnCaseState state={of.state} />}
      onPress={() => go('pages/case', { caseId })}
    />
  );
}
