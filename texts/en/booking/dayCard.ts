import type { dayCard as zh } from '../../zh-CN/booking/dayCard';
import { counted } from '../plural';
import { sayWithin } from '../say';

/** The card of a visit: it says what to do now. */
export const dayCard: typeof zh = {
  before: (start, latest) =>
    `Come by ${sayWithin(start)}. Check in at the information desk by ${latest} at the latest`,
  bring: what => `Please bring: ${what}`,
  guide: name => `At the information desk today: ${name}, who will show you the way`,
  late: latest => `Your time has come. Please hurry: check in at the information desk by ${latest}`,
  arrived: room => `You are checked in. Please wait outside ${room}`,
  arrivedNote: 'If you leave for a while, please tell the information desk first.',
  next: 'You are next',
  waiting: before => `${before} before you`,
  serving: number => `Now with the doctor: No. ${number}`,
  notBegun: 'The doctor has not begun calling yet',
  about: minutes =>
    minutes
      ? `About ${counted(minutes, 'more minute')} (an estimate)`
      : 'You may be called at any moment',
  passed: 'You were called and not here. You will be called again after a few others.',
  called: room => `It is your turn. Please go into ${room}`,
  seen: 'You have been seen. We wish you a good recovery',
  missed: 'Check-in time has passed, and this place is void',
  missedNote:
    'If you are here, ask the registration desk for a walk-in number. Or book another day.',
  tell: 'Tell me on WeChat',
  floor: place => `The way: ${place}`,
  floorLarge: place => `Enlarge the map of ${place}`,
  floorBroken: room =>
    `The map does not open now. The room is ${room}; please ask at the information desk.`,
  kept: 'No network. This is what you saw last',
  keptAt: when => `No network. This is as of ${sayWithin(when)}`,
  keptNote:
    "The code still works. For the number being called, look at the room's door or ask the information desk.",
};
