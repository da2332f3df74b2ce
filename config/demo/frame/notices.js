// Subscription messages as WeChat shows them: a title, its fields, when it came. Refused ones never reached the person and are not shown.
const ZONE = 8 * 3_600_000;
let shown = '';

/** Lists what was delivered, newest first; `open` is given the page a message is about. */
export function showNotices(messages, templates, open) {
  const delivered = messages.filter(({ errcode }) => errcode === 0);
  const ids = delivered.map(({ _id }) => _id).join(' ');
  if (ids === shown) return;
  shown = ids;
  document.getElementById('no-notices').hidden = delivered.length > 0;
  document
    .getElementById('notices')
    .replaceChildren(...delivered.map(message => notice(message, templates, open)));
}

function notice(message, templates, open) {
  const { title, data, page, at } = message;
  const labels = templates.find(({ id }) => id === message.templateId)?.labels ?? {};
  const item = document.createElement('li');
  const card = document.createElement(page ? 'button' : 'div');
  card.className = 'notice';
  if (page) {
    card.type = 'button';
    card.addEventListener('click', () => open(page.replace(/^\//, '')));
  }
  card.append(line('strong', title ?? '服务通知'), line('time', sayTime(at)));
  for (const [field, { value }] of Object.entries(data))
    card.append(line('span', labels[field] ? `${labels[field]}　${value}` : String(value)));
  item.append(card);
  return item;
}

function line(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function sayTime(at) {
  const local = new Date(at + ZONE);
  const two = number => String(number).padStart(2, '0');
  return `${local.getUTCMonth() + 1}月${local.getUTCDate()}日 ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
}
