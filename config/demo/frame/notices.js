// Subscription messages as WeChat shows them: whose phone, when, a title, the fields; and those that never arrived, with why.

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

const list = document.getElementById('notices');
/** Cards by their message: one that stays keeps its place, and the keyboard's. */
const cards = new Map();

/**
 * Lists messages, newest first.
 * @param {object[]} messages as `/local/messages` answers
 * @param {object[]} templates as `/local/templates` answers
 * @param {(openid: string) => string} nameOf who an account is
 * @param {(message: object) => void} open is told which message was tapped
 */
export function showNotices(messages, templates, nameOf, open) {
  document.getElementById('no-notices').hidden = messages.length > 0;
  messages.forEach((message, i) => {
    let card = cards.get(message._id);
    if (!card) {
      const template = templates.find(({ id }) => id === message.templateId);
      card = notice(message, template, nameOf(message.to), open);
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
  const head = element('span', 'notice-head');
  head.append(
    element('span', 'notice-whose', `${name} 的微信`),
    element('time', '', `${sayShortDate(dateOf(at))} ${sayTime(at)}`),
  );
  card.append(head);
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
