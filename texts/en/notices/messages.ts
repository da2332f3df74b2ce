import type { TemplateName } from '../../../types/notices/template';
import type { MessageTimes, messages as zh } from '../../zh-CN/notices/messages';
import { counted } from '../plural';

/** The name of each message, and when it is sent, in plain words. */
const what: Record<TemplateName, { name: string; note: string | ((at: MessageTimes) => string) }> =
  {
    visit: {
      name: 'Booked',
      note: 'Booked, moved, or a place from the waiting list: time and place.',
    },
    reminder: {
      name: 'Visit reminder',
      note: ({ reminderAt }) =>
        `The day before at ${reminderAt}: will you come? If not, you can give the place back.`,
    },
    change: {
      name: 'Clinic changes',
      note: 'At once when a clinic is cancelled, the doctor changes, or an appointment is cancelled.',
    },
    queue: {
      name: 'Nearly your turn',
      note: 'On the day, when few are before you: please wait by the room.',
    },
    strike: {
      name: 'No-shows',
      note: 'When a no-show is counted, or booking is paused.',
    },
    returnVisit: {
      name: 'Return visits',
      note: 'When the return visit that the doctor set comes near, so that you can book.',
    },
    survey: {
      name: 'Review of a visit',
      note: ({ surveyAt }) => `On the day of the visit at ${surveyAt}: were you satisfied?`,
    },
    case: { name: 'Answer to a comment', note: 'When the hospital has answered your comment.' },
    care: { name: 'Health messages', note: 'Advice and good wishes after a visit or a stay.' },
    call: {
      name: 'Call after a visit',
      note: ({ announceAt }) =>
        `Who calls you from the hospital, and from which number: the day before at ${announceAt}, or at once if it is today.`,
    },
    holding: {
      name: 'Patient added',
      note: 'At once when another WeChat adds a patient of yours, or one you added is taken off.',
    },
    duty: {
      name: 'Work to do',
      note: "For staff: patients' questions, comments that wait or are late, praise.",
    },
    dayList: { name: 'Appointment list', note: 'For staff: the list of the next day.' },
    running: {
      name: 'System notice',
      note: 'For the outpatient office: a task of the system stopped.',
    },
  };

export const messages: typeof zh = {
  title: 'Messages',
  entryNote: 'You decide which messages come to WeChat',
  lead: 'The hospital sends messages to your WeChat. You decide which; you can book without any.',
  once: 'Allow once, get one',
  onceNote: 'WeChat asks with each booking. Tap "Allow" to get that one message.',
  lasting: 'Allow once, get all',
  lastingNote: 'You can stop them here at any time.',
  what,
  note: (name, times) => {
    const { note } = what[name];
    return typeof note === 'string' ? note : note(times);
  },
  state: {
    left: count => `${counted(count, 'more message')} will come`,
    always: 'Always comes',
    none: 'Off',
    refused: 'You refused it',
  },
  sent: count => ` ${counted(count, 'message')} sent so far.`,
  allow: 'Turn on',
  allowOnce: 'One more',
  again: 'Turn on again',
  stop: 'Stop',
  named: (action, name) => `${action}: ${name}`,
  allowed: name => `"${name}" will come to your WeChat.`,
  stopped: name => `"${name}" will no longer be sent.`,
  stoppedNote: 'Tap "Turn on again" at any time. WeChat\'s own settings are here:',
  refusedNow: name => `"${name}" is not turned on`,
  refusedNowNote:
    "If WeChat did not ask, you once chose not to be asked again. Please allow it in WeChat's settings, come back and tap again.",
  off: 'All messages of this mini-program are off in WeChat',
  offNote: "Please allow messages in WeChat's settings, come back and tap again.",
  failed: 'WeChat did not ask',
  failedNote: 'Please tap again in a moment.',
  banned: name => `WeChat does not allow "${name}" at the moment`,
  bannedNote:
    'This is not your fault. Please try again in some days. The hospital calls you about what is important.',
  openSettings: 'WeChat settings',
  withoutNote:
    'Without a message, the hospital calls you about what is important, as when a clinic is cancelled.',
  ticket: names => `To your WeChat will come: ${names}.`,
  ticketNames: ', ',
  ticketNone: 'No WeChat messages are on. Please note the time.',
  ticketWay: 'Messages',
};
