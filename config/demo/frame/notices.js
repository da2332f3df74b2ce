// Subscription messages as WeChat shows them: whose phone, when, a title, the fields; SMS beside them; and those that never arrived,
// with why.

import { meaningOf } from '../../../domain/notices/weChatCodes';
import { dateOf } from '../../../domain/time/time';
import { sayShortDate, sayTime } from '../../../texts/say';

/** Why WeChat did not bring a message, by what its answer means. */
const REFUSALS = {
  noConsent: '对方没有订阅这类通知，或次数用完了',
  noReceiver: '这个账号收不到通知',
  template: '没有这个模板',
  field: '内容不合模板的要求',
  page: '要打开的页面不在小程序里',
};

/** Why a phone was sent no SMS, by Tencent Cloud's code. */
const SMS_REFUSALS = {
  'FailedOperation.PhoneNumberInBlacklist': '这个号码不收短信',
  'InvalidParameterValue.IncorrectPhoneNumber': '号码不对',
  'LimitExceeded.PhoneNumberThirtySecondLimit': '刚发过一条，过一会儿再发',
};

/** What the operators report of an SMS that did not come to the phone. */
const SMS_REPORTS = { 'MK:0001': '这是空号' };
/** What they report of one that did. */
const DELIVERED = 'DELIVRD';

const list = document.getElementById('notices');
/** Cards by their message: one that stays keeps its place, and the keyboard's. */
const cards = new Map();

/**
 * Lists messages and SMS, newest first.
 * @param {object[]} given as `/local/messages` and `/local/sms` answer
 * @param {object[]} templates as `/local/templates` answers
 * @param {{ account: (openid: string) => string, phone: (phone: string) => string }} nameOf who an account is, and a phone's owner
 * @param {(message: object) => void} open is told which message was tapped
 */
export function showNotices(given, templates, nameOf, open) {
  const messages = given.sort((a, b) => (a._id < b._id ? 1 : -1));
  document.getElementById('no-notices').hidden = messages.length > 0;
  messages.forEach((message, i) => {
    let card = cards.get(message._id);
    if (!card) {
      const template = templates.find(({ id }) => id === message.templateId);
      card = message.phone
        ? shortMessage(message, nameOf.phone(message.phone))
        : notice(message, template, nameOf.account(message.to), open);
      cards.set(message._id, card);
    }
    if (list.children[i] !== card) list.insertBefore(card, list.children[i] ?? null);
  });
  while (list.children.length > messages.length) list.lastChild.remove();
}

function notice(message, template, name, open) {
  const { errcode, page, at } = message;
  const arrived = errcode === 0;
  const item = element('li');
  const card = element(arrived && page ? 'button' : 'div', 'notice');
  if (arrived && page) {
    card.type = 'button';
    card.addEventListener('click', () => open(message));
  }
  card.append(headOf(`${name} 的微信`, at));
  if (!arrived) {
    card.classList.add('lost');
    const why = REFUSALS[meaningOf(errcode)] ?? '微信没有接受';
    card.append(element('span', 'notice-lost', `没有送达：${why}（${errcode}）`));
  }
  card.append(element('strong', '', template?.title ?? message.title ?? '服务通知'));
  card.append(fields(message.data, template));
  if (arrived && page) card.append(element('span', 'notice-open', '进入小程序查看'));
  item.append(card);
  return item;
}

/** An SMS as a phone shows it: who sent it in brackets, then the text. */
function shortMessage({ code, text, sign, at, report = DELIVERED }, name) {
  const item = element('li');
  const card = element('div', 'notice notice-sms');
  card.append(headOf(`${name} 的短信`, at));
  const why =
    code === 'Ok'
      ? report !== DELIVERED && `${SMS_REPORTS[report] ?? '运营商没有送到'}（${report}）`
      : `${SMS_REFUSALS[code] ?? '腾讯云没有接受'}（${code}）`;
  if (why) {
    card.classList.add('lost');
    card.append(element('span', 'notice-lost', `没有送达：${why}`));
  }
  card.append(element('p', 'notice-text', `【${sign}】${text}`));
  item.append(card);
  return item;
}

function headOf(whose, at) {
  const head = element('span', 'notice-head');
  head.append(
    element('span', 'notice-whose', whose),
    element('time', '', `${sayShortDate(dateOf(at))} ${sayTime(at)}`),
  );
  return head;
}

function fields(data, template) {
  const rows = element('span', 'notice-fields');
  for (const key of template?.fields ?? Object.keys(data)) {
    const row = element('span', 'notice-field');
    row.append(
      element('span', 'notice-label', template?.labels?.[key] ?? key),
      element('span', 'notice-value', String(data[key]?.value ?? '')),
    );
    rows.append(row);
  }
  return rows;
}

function element(tag, name = '', text = '') {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text) made.textContent = text;
  return made;
}
