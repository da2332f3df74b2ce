// Subscription messages in WeChat’s form: account, time, title, fields. SMS are among them, and
// undelivered messages with the reason.

import { meaningOf } from '../../../domain/notices/weChatCodes';
import { dateOf } from '../../../domain/time/time';
import { sayShortDate, sayTime } from '../../../texts/say';

/** The reasons why WeChat delivered no message, by the meaning of its code. */
const REFUSALS = {
  noConsent: '对方没有订阅这类通知，或次数用完了',
  noReceiver: '这个账号收不到通知',
  template: '没有这个模板',
  field: '内容不合模板的要求',
  page: '要打开的页面不在小程序里',
};

/** The reasons why no SMS was sent, by Tencent Cloud’s code. */
const SMS_REFUSALS = {
  'FailedOperation.PhoneNumberInBlacklist': '这个号码不收短信',
  'InvalidParameterValue.IncorrectPhoneNumber': '号码不对',
  'LimitExceeded.PhoneNumberThirtySecondLimit': '刚发过一条，过一会儿再发',
};

/** The operators’ reports of undelivered SMS. */
const SMS_REPORTS = { 'MK:0001': '这是空号' };
/** The operators’ report of a delivered SMS. */
const DELIVERED = 'DELIVRD';

const list = document.getElementById('notices');
/** The cards by message. A card that stays keeps its place and the keyboard focus. */
const cards = new Map();

/**
 * Lists messages and SMS, newest first.
 *
 * @param {object[]} given the answers of `/local/messages` and `/local/sms`
 * @param {object[]} templates the answer of `/local/templates`
 * @param {{ account: (openid: string) => string, phone: (phone: string) => string }} nameOf the
 * names of accounts and of phones’ owners
 * @param {(message: object) => void} open called with a tapped message
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

/** An SMS as a phone shows it: the sender in brackets, then the text. */
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
