import { at } from '../../../../domain/time/time';
import { booked, came, hospitalForEach, noticesOf } from '../../../../tests/hospital';
import {
  answerSurvey,
  closesAt,
  offered,
  opensAt,
  surveysOf,
} from '../../../../tests/hospital/surveys';
import { cancel } from '../../../../types/booking/cancel';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'], office: ['outpatientOffice'] },
});

const VISIT = '2026-11-25';

describe('R14: patients who came are offered the survey that evening', () => {
  test('at 19:00, once, with one notice; not to a no-show or a cancelled one', async () => {
    await booked(hospital, VISIT, { slot: 1, account: 'li', n: 2 });
    const cancelled = await booked(hospital, VISIT, { slot: 1, account: 'li', n: 3 });
    const { appointmentId } = await came(hospital, VISIT, { slot: 1 });
    hospital.at(at('2026-11-24', '09:00'));
    await hospital.value(cancel, { appointmentId: cancelled.appointmentId }, 'li');
    hospital.at(opensAt - 1);
    await hospital.runJobs();
    expect(await surveysOf(hospital)).toEqual([]);
    hospital.at(opensAt);
    await hospital.runJobs();
    await hospital.runJobs();
    expect(await surveysOf(hospital)).toMatchObject([{ _id: appointmentId, opensAt, closesAt }]);
    expect(await noticesOf(hospital, 'survey')).toMatchObject([
      {
        _id: `survey-${appointmentId}`,
        account: 'wang',
        facts: { appointmentId, date: '2026-11-25', closesAt },
        dropAfter: closesAt,
      },
    ]);
  });

  test('a job that died between survey and notice is completed by its next run', async () => {
    const { appointmentId } = await offered(hospital);
    const { store } = hospital.stack;
    await store.remove('notices', { filter: { _id: `survey-${appointmentId}` }, multi: false });
    await store.remove('jobs', { filter: { _id: 'offerSurveys' }, multi: false });
    await answerSurvey(hospital, appointmentId, { overall: 'satisfied' });
    await hospital.runJobs();
    expect(await noticesOf(hospital, 'survey')).toHaveLength(1);
    expect(await surveysOf(hospital)).toMatchObject([{ overall: 'satisfied' }]);
  });

  test('after an outage of two days, the surveys that are still open are offered', async () => {
    const { appointmentId } = await came(hospital, VISIT, { slot: 1 });
    hospital.at(at('2026-11-27', '20:00'));
    await hospital.runJobs();
    expect(await surveysOf(hospital)).toMatchObject([{ _id: appointmentId, opensAt }]);
  });
});
