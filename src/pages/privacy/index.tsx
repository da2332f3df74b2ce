import { Text } from '@tarojs/components';
import { texts } from '../../../texts';
import { closeAccount } from '../../../types/privacy/closeAccount';
import { viewOwnData } from '../../../types/privacy/viewOwnData';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Body, Page } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Sentences } from '../../parts/Sentences';
import { Ways } from '../../parts/Ways';
import { askToConfirm } from '../../phone/askToConfirm';
import { tell } from '../../phone/tell';
import { page } from '../page';
import { Kept } from './Kept';

const { ownData: words } = texts.pages;

/** What the hospital stores about the account's patients, and what the user can do (R25). */
export default page('pages/privacy', function Privacy() {
  const operation = useOperation(viewOwnData, {});
  const closing = useChange(closeAccount);

  const close = async () => {
    if (!(await askToConfirm(words.close.ask))) return;
    const answer = await closing.send({});
    if (!answer?.ok) return;
    tell(words.close.done);
    go('pages/home');
  };

  return (
    <Page>
      <Body>
        <Card flat>
          <Cell
            title={words.notice}
            note={words.noticeNote}
            onPress={() => go('pages/agreement')}
          />
        </Card>
        <Loaded of={operation}>
          {({ people, periods }) => (
            <>
              {people.length === 0 && <Empty title={words.nobody} note={words.nobodyNote} />}
              {people.map(person => (
                <Kept key={person.patientId} person={person} onChanged={operation.reload} />
              ))}
              <Card title={words.periods.title}>
                <Sentences of={words.periods.sentences(periods)} />
              </Card>
            </>
          )}
        </Loaded>
        <Card title={words.close.title}>
          <Sentences of={words.close.sentences} />
          <Refusal of={closing.refusal} />
          <Ways>
            <Button kind="danger" text={words.close.button} busy={closing.busy} onPress={close} />
          </Ways>
        </Card>
        <Text className="quiet">{words.desk}</Text>
      </Body>
    </Page>
  );
});
