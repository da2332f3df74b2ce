import { Text, View } from '@tarojs/components';
import { daysAlike, periodName, periodsHeld } from '../../../domain/timetable/periods';
import { texts } from '../../../texts';
import type { Hospital } from '../../../types/hospital/hospital';
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
import { useHospitalSaid } from '../../theme/hospital';
import { page } from '../page';
import './index.scss';

const { notice: words } = texts.pages;

/** The rules of booking, with the hospital's own values (R22). */
export default page('pages/notice', function NoticePage() {
  const operation = useOperation(viewNotice, {});
  const own = useHospitalSaid();
  return (
    <Page>
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={4} lines={3} />}>
          {({ rules }) => (
            <>
              {chapters(rules, own).map(({ title, sentences }) => (
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

const chapter = (title: string, ...sentences: string[]) => ({ title, sentences });

const chapters = (
  { account, booking, cancellation, hours, bar, waiting }: Policy,
  { registration, complaints }: Pick<Hospital, 'registration' | 'complaints'>,
) => {
  const { open, when, howMany, waiting: line, cancel, arrive, strikes, stops, help } = words;
  const { freeDaysBefore, freeUntil } = cancellation;
  const { name, place, phone } = complaints;
  return [
    chapter(
      open.title,
      ...daysAlike(hours).map(({ from, to, held }) =>
        open.days(
          from,
          to,
          held.map(({ period, start, end }) => open.held(periodName(hours, period), start, end)),
        ),
      ),
      open.holidays,
    ),
    chapter(
      when.title,
      when.opens(booking.opensDaysAhead, booking.opensAt),
      when.closes(booking.closesDaysBefore, booking.closesAt),
      when.after,
    ),
    chapter(
      howMany.title,
      howMany.account(account.maxPatients),
      howMany.department(booking.maxPerDepartmentDay),
      howMany.day(booking.maxPerDay),
      howMany.live(booking.maxLive),
    ),
    chapter(
      line.title,
      line.join,
      line.closes(freeDaysBefore, freeUntil),
      line.most(waiting.max),
      line.leave,
    ),
    chapter(cancel.title, cancel.free(freeDaysBefore, freeUntil), cancel.late, cancel.how),
    chapter(
      arrive.title,
      arrive.desk,
      ...periodsHeld(hours).map(({ name, reportBy }) => arrive.period(name, reportBy)),
      arrive.slotEnd,
      arrive.late,
    ),
    chapter(
      strikes.title,
      strikes.what,
      strikes.bar(bar.strikes, bar.windowMonths, bar.lastsMonths),
      strikes.kept,
      strikes.see,
      strikes.revoke(registration.place),
      strikes.hospital,
    ),
    chapter(stops.title, stops.stopped, stops.substituted, stops.see),
    chapter(help.title, help.desk, help.complaints(name, place, phone)),
  ];
};
