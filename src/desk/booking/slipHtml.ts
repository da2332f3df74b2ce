import { deskTexts } from '../../../texts/desk';
import { sayDate, sayTime } from '../../../texts/say';
import type { BookingView } from '../../../types/booking/viewBooking';
import { qrCode } from '../../booking/qrCode';

const { slip: words } = deskTexts.booking;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, letter => `&#${letter.charCodeAt(0)};`);

interface Hospital {
  name: string;
  /** The telephone number for cancelling. */
  telephone: string;
}

/**
 * The slip of a booking as a page to print, for patients without WeChat: when, where, by when, and
 * the code (R6).
 */
export function slipHtml(booking: BookingView, hospital: Hospital): string {
  const { patientName, date, start, end, number, department, doctor, room, code } = booking;
  const rows: [string, string][] = [
    // Printed without "tomorrow", which is wrong the next day.
    [words.when, `${sayDate(date)} ${start}–${end}`],
    [words.reportBy, sayTime(booking.reportBy)],
    [words.number, String(number)],
    [words.where, `${department.name} ${doctor.name}`],
    [words.room, room],
  ];
  const lines = rows.map(([name, value]) => `<tr><th>${name}</th><td>${escaped(value)}</td></tr>`);
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${words.title}</title>
<style>body{font:16px/1.6 "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;width:72mm;margin:4mm auto;color:#000}
h1{font-size:18px;margin:0}h2{font-size:26px;margin:2mm 0}th{text-align:left;font-weight:400;padding-right:3mm;white-space:nowrap;vertical-align:top}
table{margin:2mm 0}td{font-weight:700}img{width:36mm;display:block;margin:3mm auto 0}p{margin:1mm 0;text-align:center}</style>
<h1>${escaped(hospital.name)} ${words.title}</h1><h2>${escaped(patientName)}</h2><table>${lines.join('')}</table>
<img alt="${code}" src="${qrCode(code)}"><p><b>${code}</b></p><p>${words.code}</p><p>${escaped(words.cancel(hospital.telephone))}</p>
<script>addEventListener('load',()=>print())</script></html>`;
}
