import { texts } from '../../../texts';
import { sayDate } from '../../../texts/say';
import type { CareView } from '../../../types/care/care';
import { listCare } from '../../../types/care/listCare';
import { stopCare } from '../../../types/care/stopCare';
import type { ValueOf } from '../../../types/contract';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { go } from '../../go';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Notice } from '../../parts/Notice';
import { Body, Page } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { State } from '../../parts/State';
import { Switch } from '../../parts/Switch';
import { UnprovenNotice } from '../../people/UnprovenNotice';
import { page } from '../page';

const { care: words } = texts.pages;

/** The care messages of the account's patients; each patient can stop them (R21). */
export default page('pages/cares', function Cares() {
  const operation = useOperation(listCare, {});
  const paged = usePaged(listCare, {}, operation);
  const change = useChange(stopCare);

  const receive = async (patientId: string, on: boolean) => {
    if (operation.state !== 'ready') return;
    const answer = await change.send({ patientId, stop: !on });
    if (!answer?.ok) return;
    const { value } = operation;
    operation.put({
      ...value,
      patients: value.patients.map(each =>
        each.patientId === patientId ? { ...each, stopped: answer.value.stopped } : each,
      ),
    });
  };
  return (
    <Page>
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={2} lines={3} />}>
          {({ today, care, patients }) => {
            const all = [...care, ...paged.pages.flatMap(page => page.care)];
            return (
              <>
                {all.length === 0 ? (
                  <Empty title={words.empty} note={words.emptyNote} />
                ) : (
                  <Card flat>
                    {all.map(each => (
                      <Row key={each.careId} of={each} today={today} />
                    ))}
                  </Card>
                )}
                <More of={paged} />
                <Notice message={words.warning} wayOn={words.warningNote} />
                <Refusal of={change.refusal} />
                {patients.length > 0 && <Patients of={patients} onChange={receive} />}
              </>
            );
          }}
        </Loaded>
        <UnprovenNotice />
      </Body>
    </Page>
  );
});

const Row = ({ of, today }: { of: CareView; today: string }) => (
  <Cell
    title={of.title}
    note={`${words.of(of.department, sayDate(of.on, today))} ${words.forWhom(of.patient.name)}`}
    value={of.read ? undefined : <State word={words.unread} sign="●" tone="warn" />}
    onPress={() => go('pages/care', { careId: of.careId })}
  />
);

/** The account's patients, each with a switch for their messages. */
const Patients = ({
  of,
  onChange,
}: {
  of: ValueOf<typeof listCare>['patients'];
  onChange: (patientId: string, on: boolean) => void;
}) => (
  <Card title={words.whom} flat>
    {of.map(({ patientId, name, stopped }) => (
      <Switch
        key={patientId}
        title={name}
        note={stopped ? words.offNote : words.onNote}
        on={!stopped}
        word={stopped ? words.off : words.on}
        onChange={on => onChange(patientId, on)}
      />
    ))}
    <Cell title={words.toMessages} onPress={() => go('pages/messages')} />
  </Card>
);
