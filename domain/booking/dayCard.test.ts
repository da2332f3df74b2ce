import fc from 'fast-check';
import { appointmentStatus } from '../../types/booking/appointment';
import { at } from '../time/time';
import { dayCard, firstToShow } from './dayCard';

const date = '2026-11-25';
const visit = (status: 'booked' | 'arrived' | 'fulfilled' | 'cancelled' | 'noshow') => ({
  status,
  date,
  startsAt: at(date, '08:30'),
  reportBy: at(date, '10:00'),
});
const place = { called: false, serving: 3, before: 2, minutes: 15, passed: false };
const latest = at(date, '10:00');

test.each([
  ['the day before', 'booked', undefined, '2026-11-24', '09:00', { state: 'before', latest }],
  ['before the slot', 'booked', undefined, date, '08:29', { state: 'before', latest }],
  ['the slot has begun', 'booked', undefined, date, '08:30', { state: 'late', latest }],
  ['the last moment', 'booked', undefined, date, '10:00', { state: 'late', latest }],
  ['not yet noticed by a job', 'booked', undefined, date, '10:01', { state: 'missed' }],
  ['void', 'noshow', undefined, date, '10:05', { state: 'missed' }],
  ['without a queue', 'arrived', undefined, date, '08:20', { state: 'arrived' }],
  ['in the queue', 'arrived', place, date, '08:20', { state: 'waiting', place }],
  ['called', 'arrived', { ...place, called: true }, date, '08:40', { state: 'called' }],
  ['seen', 'fulfilled', undefined, date, '09:00', { state: 'seen' }],
  ['cancelled', 'cancelled', undefined, date, '08:00', undefined],
  ['another day', 'fulfilled', undefined, '2026-11-26', '08:00', undefined],
] as const)('the card of a visit, %s', (_, status, queue, day, time, expected) => {
  expect(dayCard(visit(status), queue, day, at(day, time))).toEqual(expected);
});

test('on its day every visit that is not cancelled has a card, in each state and at each time', () => {
  fc.assert(
    fc.property(fc.constantFrom(...appointmentStatus.options), fc.nat(24 * 60 - 1), (status, m) => {
      const card = dayCard(visit(status), undefined, date, at(date) + m * 60_000);
      expect(card === undefined).toBe(status === 'cancelled');
    }),
  );
});

test('a patient who has arrived comes first, then the next visit to come, then those that are over', () => {
  const [seen, booked, arrived] = [visit('fulfilled'), visit('booked'), visit('arrived')];
  expect(firstToShow([seen, booked, arrived])).toBe(arrived);
  expect(firstToShow([seen, booked])).toBe(booked);
  expect(firstToShow([visit('noshow'), seen])).toBe(seen);
  expect(firstToShow([])).toBeUndefined();
});
