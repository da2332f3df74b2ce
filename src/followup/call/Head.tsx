import { Text, View } from '@tarojs/components';
import { followupTexts } from '../../../texts/followup';
import { sayShortDate } from '../../../texts/say';
import type { viewFollowUp } from '../../../types/calling/viewFollowUp';
import type { ValueOf } from '../../../types/contract';
import type { Me } from '../../access/roles';
import { FollowUpState } from '../../calling/FollowUpState';
import { sayMatter, sayPerson, sayStanding } from '../../calling/followUpWords';
import { Phones } from '../../calling/Phones';
import { Tried } from '../../calling/Tried';
import { Card } from '../../parts/Card';
import { Notice } from '../../parts/Notice';
import { Box } from '../../parts/staff/Box';
import { NameLine } from '../../parts/staff/NameLine';
import { HomeVisit } from './HomeVisit';
import './Head.scss';
import { Say } from './Say';

const { followUp: shared, call: words, discharge } = followupTexts;

interface Props {
  page: ValueOf<typeof viewFollowUp>;
  me: Me;
  /** Called before a number is called; without it the numbers cannot be called. */
  onDial?: (phone: string) => void;
}

/** The patient, the reason for the call, how urgent it is, and one tap to call. */
export function Head({ page, me, onDial }: Props) {
  const { today, callable, followUp, round, person, asked } = page;
  const standing = sayStanding(followUp, today);
  return (
    <>
      {onDial && !callable && <Notice message={shared.festival} wayOn={shared.festivalWay} />}
      {onDial && callable && followUp.state === 'planned' && (
        <Notice message={words.early(sayShortDate(followUp.nextOn, today))} />
      )}
      {person.numberOfAnother && (
        <Notice
          tone="warn"
          message={discharge.numberOfAnother}
          wayOn={discharge.numberOfAnotherNote}
        />
      )}
      <Card>
        <NameLine name={person.name} note={sayPerson(person)} large>
          <FollowUpState state={followUp.state} />
        </NameLine>
        <View className="whom-facts">
          <Text>{sayMatter(followUp, today)}</Text>
          {standing && <Text className="quiet">{standing}</Text>}
        </View>
        {asked && (
          <Box>
            <Text className="quiet">{words.asked(asked.unit)}</Text>
            {asked.text && <Text>{asked.text}</Text>}
          </Box>
        )}
        {page.homeVisit && <HomeVisit of={page.homeVisit} />}
        {onDial && (
          <>
            <Say
              page={page}
              me={me}
              title={words.sayTitle}
              parts={['greeting', 'convenient', 'purpose']}
            />
            <Phones phones={person.phones} main onDial={onDial} />
            <Say page={page} me={me} title={words.mindTitle} parts={['mind']} />
          </>
        )}
      </Card>
      {(round.attempts.length > 0 || round.worry) && (
        <Card title={words.tried}>
          <Tried round={round} today={today} />
        </Card>
      )}
    </>
  );
}
