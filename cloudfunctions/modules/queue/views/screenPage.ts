import { sayTime } from '../../../../texts/say';
import { queueRefusals } from '../../../../texts/zh-CN/queue/refusals';
import { screen as words } from '../../../../texts/zh-CN/queue/screen';
import { television } from '../../../../texts/zh-CN/queue/television';
import type { Outcome } from '../../../../types/answer';
import { ownHospital } from '../../../../types/hospital/own';
import { escapedHtml } from '../../../cloud/html';
import type { ShownOnScreen } from '../steps/screenOf';

type Room = ShownOnScreen['rooms'][number];

// Readable from five metres on a television of 55 inches; sizes scale with the screen.
const style = `
* { box-sizing: border-box; margin: 0; }
body { min-height: 100vh; padding: 2vw; background: #f2f5f4; color: #14201e; font: 2.2vw/1.3 "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
header { display: flex; justify-content: space-between; margin-bottom: 2vw; font-weight: 600; }
main { display: flex; flex-wrap: wrap; gap: 2vw; }
section { flex: 1 1 40vw; padding: 2vw; border-top: .5vw solid ${ownHospital.accent.light}; border-radius: 1vw; background: #fff; }
b { color: ${ownHospital.accent.light}; font-size: 6vw; line-height: 1.2; margin-right: 2vw; }
strong { font-size: 4vw; }
#late { display: none; position: fixed; left: 0; right: 0; bottom: 0; padding: 1vw 2vw; background: #8a1c12; color: #fff; }
.late #late { display: block; }
`;

/**
 * Refreshes twice a minute at most; in a syntax that the browser of an old television understands.
 */
export const screenScript = `
setInterval(function () {
  var asked = new XMLHttpRequest();
  asked.open('GET', location.href);
  asked.timeout = 20000;
  asked.onload = function () {
    if (asked.status >= 500) return late();
    document.body.innerHTML = new DOMParser().parseFromString(asked.responseText, 'text/html').body.innerHTML;
    document.body.className = '';
  };
  asked.onerror = asked.ontimeout = late;
  asked.send();
}, 31000);
function late() { document.body.className = 'late'; }
`;

const room = ({ room: place, doctor, called, next, waiting }: Room): string => `<section>
<p>${escapedHtml(place)} · ${escapedHtml(doctor)}</p>
<p>${
  called
    ? `<b>${escapedHtml(words.number(called.number))}</b><strong>${escapedHtml(called.name)}</strong>`
    : `<strong>${words.nobody}</strong>`
}</p>
<p>${
  next.length
    ? escapedHtml(
        words.next(
          next.map(each => words.one(each.number, each.name)),
          waiting,
        ),
      )
    : words.nobodyWaits
}</p>
</section>`;

/**
 * The whole page of a waiting room's screen, for a television with nothing but a browser (R24). It
 * refreshes itself.
 */
export function screenHtml(shown: Outcome<ShownOnScreen>): string {
  const [title, body] = shown.ok ? seen(shown.value) : closed();
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapedHtml(title)}</title><style>${style}</style></head>
<body>${body}<p id="late" role="alert">${television.late}</p></body>
<script>${screenScript}</script></html>
`;
}

function seen({ department, now, rooms }: ShownOnScreen): [title: string, body: string] {
  const title = words.of(department);
  const head = `<header><span>${escapedHtml(title)}</span><time>${sayTime(now)}</time></header>`;
  const inside = rooms.length
    ? rooms.map(room).join('')
    : `<section><strong>${words.empty}</strong><p>${words.emptyNote}</p></section>`;
  return [title, `${head}<main>${inside}</main>`];
}

function closed(): [title: string, body: string] {
  const { message, wayOn } = queueRefusals.SCREEN_KEY_UNKNOWN();
  return [
    words.title,
    `<main><section><strong>${message}</strong><p>${wayOn}</p></section></main>`,
  ];
}
