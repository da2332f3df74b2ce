import type { common as zh } from '../zh-CN/common';
import { counted } from './plural';
import { sayWithin } from './say';

/** Words that several pages share. */
export const common: typeof zh = {
  tabs: { home: 'Home', list: 'My visits', me: 'Me' },
  tryAgain: 'Try again',
  search: 'Search',
  clear: 'Clear',
  restored: 'What you typed last time is still here',
  restoredWay: 'You can go on, or clear it all.',
  emptyForm: 'Clear all',
  goBack: 'Back',
  goHome: 'Home',
  full: max => `${max} characters are the most that fit; it is full`,
  notFound: 'This page was not found',
  notFoundNote: 'Please go back and choose again.',
  more: 'Show more',
  loadingMore: 'Loading more…',
  loading: 'Loading',
  stale: asOf =>
    `This could not be updated. You see ${asOf ? `what was here at ${asOf}` : 'what was here before'}.`,
  asOf: time => `As of ${time}; it may have changed`,
  refresh: 'Refresh',
  refreshing: 'Refreshing…',
  guideDesk: by => `Check in at the information desk by ${sayWithin(by)}`,
  range: (start, end) => `${start}–${end}`,
  number: number => `No. ${number}`,
  numberLabel: 'Your number',
  elder: {
    title: 'Large view',
    note: 'Bigger letters and buttons',
    on: 'On',
    off: 'Off',
    tabs: 'The three main pages',
    numbers: 'My visits',
    readAloud: 'Read it to me',
  },
  fullness: { quiet: 'Quiet', medium: 'Medium', busy: 'Busy', full: 'Full' },
  subscribe: {
    asksOnce: 'Asks to send you these messages once',
    asksLasting: 'Asks to send you these messages from now on',
    always: 'Keep this choice and do not ask again',
    refuse: 'Cancel',
    allow: 'Allow',
    settings: 'Message settings',
    settingsEmpty: 'No message has a choice that is kept.',
    settingsDone: 'Done',
  },
  askPhone: {
    title: 'Asks to get and verify your mobile number',
    bound: phone => `Number of this WeChat: ${phone}`,
    allow: 'Allow',
    refuse: 'Do not allow',
  },
  askRealName: {
    title: 'Asks to check your real name',
    note: 'WeChat compares the name and ID number, and only tells the hospital whether they match.',
    agree: 'Agree',
    refuse: 'Do not agree',
  },
  takeCard: {
    title: 'Photograph an ID card (demonstration)',
    front: 'The front, clear',
    blurred: 'The front, blurred',
    back: 'The back',
    other: 'Another picture',
    cancel: 'Cancel',
  },
  notGiven: {
    agreement: 'Privacy and consent',
    settings: 'WeChat settings',
    file: {
      message: 'WeChat did not hand over the file',
      wayOn:
        "Please agree to WeChat's privacy guideline first and choose again, or import in a browser on a computer.",
    },
    picture: {
      message: 'WeChat did not hand over the picture',
      wayOn:
        "Please agree to WeChat's privacy guideline first and choose again, or type the address of the picture.",
    },
    card: {
      message: 'WeChat did not hand over the picture',
      wayOn:
        "Please agree to WeChat's privacy guideline first and try again, or type name and number.",
    },
    clipboard: {
      message: 'This was not copied',
      wayOn:
        "Please agree to WeChat's privacy guideline first and tap again, or write down the words above.",
    },
    camera: {
      message: 'WeChat did not open the camera',
      wayOn:
        "Please allow the camera in WeChat's settings and scan again, or search above by name, phone or booking code.",
    },
    calendar:
      "Not added. Please allow WeChat to use the calendar in the phone's settings, or note the time yourself",
    dial: phone => `The call did not start. Please dial ${phone} yourself`,
  },
  line: {
    title: 'Many people are using the service. You are in line',
    wait: (ahead, seconds) =>
      `${ahead ? `About ${counted(ahead, 'person', 'people')} before you. ` : ''}It goes on by itself in about ${counted(seconds, 'second')}. Please keep this page open.`,
    leave: 'Stop waiting',
  },
  refusals: {
    OFFLINE: {
      message: 'There is no network',
      wayOn: "Please check the phone's network and try again. What you filled in is still here.",
    },
    TURNED_AWAY: {
      message: 'Many people are using the service, and it is not your turn yet',
      wayOn:
        'Please try again in a while. Nothing is done twice, and what you filled in is still here.',
    },
    NO_ANSWER: {
      message: 'The network is weak and no answer came',
      wayOn: 'Please try again. Nothing is done twice, and what you filled in is still here.',
    },
  },
};
