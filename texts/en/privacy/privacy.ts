import type { privacy as zh } from '../../zh-CN/privacy/privacy';

export const privacy: typeof zh = {
  title: 'Privacy notice',
  agree: 'Agree and go on',
  agreeing: 'Saving…',
  later: 'Not now',
  chooseFirst: 'Please turn on what you agree to above, then tap Agree.',
  on: 'Agree',
  off: 'Do not agree',
  kinds: {
    identity: {
      title: 'Keep my identity',
      note: 'Name, ID number, phone: needed to add a patient',
    },
    health: {
      title: 'Keep my health information',
      note: 'Departments visited, reviews, comments: needed to book',
    },
    child: {
      title: "I am the child's guardian and agree for the child",
      note: 'Needed for a child under 14',
    },
  },
  asked: {
    message: "WeChat asks first: do you agree to this mini-program's privacy guideline?",
    wayOn:
      'If you agree, tap the button at the bottom. Only then WeChat gives the hospital your mobile number or files. Without it you can still book, and type the phone yourself.',
  },
  agreed: 'Agreed',
  takeBack: 'Take it back',
  read: 'Privacy notice',
  contract: {
    open: "WeChat's guideline",
    title: 'Privacy guideline of the mini-program',
    lines: ['In WeChat, this opens the privacy guideline that the hospital registered there.'],
    close: 'OK',
    failed: 'This WeChat cannot open the guideline. Please update WeChat',
  },
};
