import { addDays, at, dateOf } from '../../../domain/time/time';
import { sayDate, sayTime, sayWholeDate } from '../../../texts/zh-CN/say';
import { showNotices } from './notices.js';

// The demonstration’s bar: the person whose phone it is, and the hospital’s time. It is not part of
// the product.
const PERSON = 'yuehao.person';
/** The key of the newest message that was looked at. */
const SEEN = 'yuehao.demo.seen';

const $ = id => document.getElementById(id);
const app = $('app');

const persons = await (await fetch('persons.json')).json();
let person = persons.find(({ openid }) => openid === localStorage.getItem(PERSON)) ?? persons[0];

/** The messages in the drawer: `all`, or `own` for the current person’s. */
let whose = 'all';
/** The hospital’s time minus this machine’s, in ms. */
let ahead = 0;
/** The frozen time (epoch ms); null while the clock runs. */
let frozenAt = null;

showPersons();
become(person);
await readClock();
setInterval(showClock, 1000);
// A clock changed elsewhere (a test, another window) is shown here too.
setInterval(readClock, 15_000);
setInterval(readNotices, 5_000);

for (const button of document.querySelectorAll('[data-forward]')) {
  button.addEventListener('click', () => moveClock({ advanceMs: Number(button.dataset.forward) }));
}
for (const button of document.querySelectorAll('[data-until]')) {
  button.addEventListener('click', () => moveClock({ now: next(button.dataset.until) }));
}
$('real').addEventListener('click', () => moveClock({ real: true }));
$('fold').addEventListener('click', () => fold($('fold').getAttribute('aria-expanded') !== 'true'));
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  fold(false);
  pull(false);
});
$('pull').addEventListener('click', () => pull(!$('drawer').classList.contains('open')));
$('push').addEventListener('click', () => pull(false));
for (const button of document.querySelectorAll('[data-whose]'))
  button.addEventListener('click', () => choose(button.dataset.whose));

function showPersons() {
  const groups = [...new Set(persons.map(({ group }) => group))];
  for (const group of groups) {
    const title = document.createElement('p');
    title.className = 'group';
    title.textContent = group;
    $('persons').append(title);
    for (const one of persons.filter(each => each.group === group))
      $('persons').append(choice(one));
  }
}

function choice(one) {
  const label = document.createElement('label');
  label.className = 'person';
  const input = document.createElement('input');
  input.type = 'radio';
  input.name = 'person';
  input.value = one.openid;
  input.checked = one === person;
  input.addEventListener('change', () => {
    become(one);
    fold(false);
  });
  const name = document.createElement('span');
  name.textContent = one.name;
  const about = document.createElement('small');
  about.textContent = one.about;
  label.append(input, name, about);
  return label;
}

/** Switches the phone to a person: their token, and a page, or the person’s start page. */
function become(one, page = one.start) {
  person = one;
  localStorage.setItem(PERSON, one.openid);
  put('fold-person', one.name);
  put('own-name', one.name);
  for (const input of document.querySelectorAll('.person input'))
    input.checked = input.value === one.openid;
  openApp(`/app/${page}`);
  readNotices();
}

/** Reloads the mini-program, as if it were opened again. */
function openApp(address) {
  const fresh = document.createElement('iframe');
  fresh.id = 'app';
  fresh.name = 'app';
  fresh.title = app.title;
  fresh.src = address;
  $('app').replaceWith(fresh);
}

/** Loads the messages. A tap on one switches the phone to its person, on its page. */
async function readNotices() {
  try {
    const to = whose === 'own' ? `?to=${encodeURIComponent(person.openid)}` : '';
    const asked = whose + person.openid;
    const phone = whose === 'own' ? `?phone=${person.phone}` : '';
    const [{ messages }, { sms }, { templates }] = await Promise.all([
      ask(`/local/messages${to}`),
      ask(`/local/sms${phone}`),
      ask('/local/templates'),
    ]);
    // Another person was chosen meanwhile. Their own answer is on its way.
    if (asked !== whose + person.openid) return;
    const names = { account: openid => whoIs(openid).name, phone: nameOfPhone };
    showNotices([...messages, ...sms], templates, names, openNotice);
    countFresh([...messages, ...sms]);
  } catch (error) {
    complain(error);
  }
}

function whoIs(openid) {
  return persons.find(one => one.openid === openid) ?? { openid, name: '其他患者', start: '' };
}

/** The person of a phone; for a number of nobody here, the number as lists show it. */
function nameOfPhone(phone) {
  const known = persons.find(one => one.phone === phone);
  return known?.name ?? `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

function openNotice({ to, page }) {
  become(whoIs(to), `#/${page.replace(/^\//, '')}`);
  pull(false);
}

function choose(which) {
  whose = which;
  for (const button of document.querySelectorAll('[data-whose]'))
    button.setAttribute('aria-pressed', String(button.dataset.whose === which));
  readNotices();
}

/** Counts the messages that came since the drawer was last open. */
function countFresh(messages) {
  const arrived = messages
    .filter(({ errcode, code }) => errcode === 0 || code === 'Ok')
    .sort((a, b) => (a._id < b._id ? 1 : -1));
  const looking = getComputedStyle($('drawer')).display !== 'none';
  let seen = localStorage.getItem(SEEN) ?? '';
  if (looking && arrived[0]?._id > seen) {
    seen = arrived[0]._id;
    localStorage.setItem(SEEN, seen);
  }
  const fresh = arrived.filter(({ _id }) => _id > seen).length;
  put('fresh', fresh ? String(fresh) : '');
  $('fresh').hidden = fresh === 0;
}

/** Opens or closes the drawer over the page, on a screen without room for a column. */
function pull(open) {
  if ($('drawer').classList.contains('open') === open) return;
  $('pull').setAttribute('aria-expanded', String(open));
  $('drawer').classList.toggle('open', open);
  if (open) {
    fold(false);
    readNotices();
    $('push').focus();
  } else if (getComputedStyle($('pull')).display !== 'none') $('pull').focus();
}

async function readClock() {
  try {
    keep(await ask('/local/clock'));
  } catch (error) {
    complain(error);
  }
}

async function moveClock(change) {
  const buttons = document.querySelectorAll('.moves button');
  for (const button of buttons) button.disabled = true;
  try {
    // Waits until the hospital’s jobs of that moment have run.
    keep(await ask('/local/clock', { ...change, wait: true }));
    $('app').contentWindow.location.reload();
    readNotices();
  } catch (error) {
    complain(error);
  } finally {
    for (const button of buttons) button.disabled = false;
    showClock();
  }
}

async function ask(path, change) {
  const response = await fetch(path, {
    method: change ? 'POST' : 'GET',
    headers: change ? { 'content-type': 'application/json' } : {},
    body: change && JSON.stringify(change),
  });
  if (!response.ok) throw new Error(`${path} ${response.status}`);
  $('trouble').hidden = true;
  return response.json();
}

function keep(state) {
  ahead = state.now - Date.now();
  frozenAt = state.frozen ? state.now : null;
  showClock();
}

function now() {
  return frozenAt ?? Date.now() + ahead;
}

/** The next moment (epoch ms) at which the hospital’s clocks show `time`. */
function next(time) {
  const today = dateOf(now());
  return at(today, time) > now() ? at(today, time) : at(addDays(today, 1), time);
}

function showClock() {
  const date = dateOf(now());
  const time = sayTime(now());
  const moved = frozenAt !== null || Math.abs(ahead) > 2000;
  put('date', sayWholeDate(date));
  put('time', time);
  put('fold-day', sayDate(date));
  put('fold-time', time);
  put('state', frozenAt !== null ? '时间已停住' : moved ? '时间已拨动' : '与真实时间一致');
  $('state').classList.toggle('moved', moved);
  $('real').disabled = !moved;
}

/** Writes only a changed text, so that a screen reader hears the minute and not each second. */
function put(id, text) {
  if ($(id).textContent !== text) $(id).textContent = text;
}

function complain(error) {
  console.error(error);
  $('trouble').textContent =
    '演示服务没有回应。请看看终端里 npm start 是否还在运行，数据不会丢失。';
  $('trouble').hidden = false;
}

function fold(open) {
  if (open) pull(false);
  $('fold').setAttribute('aria-expanded', String(open));
  $('controls').classList.toggle('open', open);
}
