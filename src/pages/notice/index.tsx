import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import type { Policy } from '../../../types/policy/policy';
import { viewNotice } from '../../../types/policy/viewNotice';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Loaded } from '../../parts/Loaded';
import { Body, Page } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { page } from '../page';
import './index.scss';

const { notice: words, contacts } = texts.pages;

/** What are the rules? The booking notice with the hospital's own numbers (R22). */
export default page('pages/notice', function NoticePage() {
  const operation = useOperation(viewNotice, {});
  return (
    <Page>
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={4} lines={3} />}>
          {({ rules }) => (
            <>
              {chapters(rules).map(({ title, sentences }) => (
                <Card key={title} title={title}>
                  <View className="chapter">
                    {sentences.map(sentence => (
                      <Text key={sentence} className="chapter-sentence">
                        {sentence}
                      </Text>
                    ))}
                  </View>
                </Card>
              ))}
            </>
          )}
        </Loaded>
      </Body>
      <BottomBar>
        <Button kind="main" text={words.book} onPress={() => go('pages/departments')} />
      </BottomBar>
    </Page>
  );
});

const chapters = ({ account, booking, cancellation, checkIn, bar, waiting }: Policy) => [
  {
    title: words.when.title,
    sentences: [
      words.when.opens(booking.opensDaysAhead, booking.opensAt),
      words.when.closes(booking.closesDaysBefore, booking.closesAt),
      words.when.after,
    ],
  },
  {
    title: words.howMany.title,
    sentences: [
      words.howMany.account(account.maxPatients),
      words.howMany.department(booking.maxPerDepartmentDay),
      words.howMany.day(booking.maxPerDay),
      words.howMany.live(booking.maxLive),
    ],
  },
  {
    title: words.waiting.title,
    sentences: [
      words.waiting.join,
      words.waiting.closes(cancellation.freeDaysBefore, cancellation.freeUntil),
      words.waiting.most(waiting.max),
      words.waiting.leave,
    ],
  },
  {
    title: words.cancel.title,
    sentences: [
      words.cancel.free(cancellation.freeDaysBefore, cancellation.freeUntil),
      words.cancel.late,
      words.cancel.how,
    ],
  },
  {
    title: words.arrive.title,
    sentences: [
      words.arrive.desk,
      words.arrive.morning(checkIn.morningBy),
      words.arrive.afternoon(checkIn.afternoonBy),
      words.arrive.slotEnd,
      words.arrive.late,
    ],
  },
  {
    title: words.strikes.title,
    sentences: [
      words.strikes.what,
      words.strikes.bar(bar.strikes, bar.windowMonths, bar.lastsMonths),
      words.strikes.kept,
      words.strikes.see,
      words.strikes.revoke(contacts.registration.place),
      words.strikes.hospital,
    ],
  },
  {
    title: words.stops.title,
    sentences: [words.stops.stopped, words.stops.substituted, words.stops.see],
  },
  {
    title: words.help.title,
    sentences: [
      words.help.desk,
      words.help.complaints(
        contacts.complaints.name,
        contacts.complaints.place,
        contacts.complaints.phone,
      ),
    ],
  },
];
