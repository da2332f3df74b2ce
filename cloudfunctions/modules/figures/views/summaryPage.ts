import { escapedHtml } from '../../../cloud/html';
import type { Paper } from '../../../cloud/writeDocx';

const style = `
@page { size: A4; margin: 12mm 15mm; }
body { font: 9.5pt/1.35 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #000; margin: 0 auto; max-width: 180mm; }
h1 { font-size: 16pt; margin: 0; text-align: center; }
.under { text-align: center; color: #444; font-size: 8.5pt; margin: 0.5mm 0 2mm; }
h2 { font-size: 10.5pt; margin: 2mm 0 0.3mm; }
p { margin: 0.3mm 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 0.3mm solid #666; padding: 0.2mm 1.5mm; text-align: right; font-variant-numeric: tabular-nums; }
th:first-child, td:first-child { text-align: left; }
thead { background: #eee; }
`;

/** A month's summary as one A4 page that opens the print dialog; it loads nothing. */
export function summaryPage({ title, under, head, lines, parts }: Paper): string {
  const row = (cells: string[], tag: 'th' | 'td') =>
    `<tr>${cells.map(cell => `<${tag}>${escapedHtml(cell)}</${tag}>`).join('')}</tr>`;
  const table = lines.length
    ? `<table><thead>${row(head, 'th')}</thead><tbody>${lines.map(line => row(line, 'td')).join('')}</tbody></table>`
    : '';
  const sections = parts.map(
    ({ heading, sentences }) =>
      `<h2>${escapedHtml(heading)}</h2>${sentences.map(each => `<p>${escapedHtml(each)}</p>`).join('')}`,
  );
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapedHtml(title)}</title><style>${style}</style></head>
<body><h1>${escapedHtml(title)}</h1><p class="under">${escapedHtml(under)}</p>${table}${sections.join('')}
<script>addEventListener('load',()=>print())</script></body></html>
`;
}
