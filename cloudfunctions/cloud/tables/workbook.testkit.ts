import { type ZipWay, zipped } from './zip.testkit';

/** Ways in which programs write a spreadsheet. */
export interface Way extends ZipWay {
  /** Cells and rows tell their place (`r="B2"`). */
  references?: boolean;
  /** Texts are in a list of their own. */
  shared?: boolean;
  /** Prefix of the XML elements: `x:c` instead of `c`. */
  prefix?: string;
  /** Days are counted from 1904. */
  date1904?: boolean;
}

export interface SheetOf {
  name: string;
  hidden?: 'hidden' | 'veryHidden';
  /** A number is written as given here: `2600123.0`. `failed`: a formula with this error. */
  rows: (string | { number: string } | { date: number } | { failed: string })[][];
  /** The index of a row with one more cell, far away. */
  farRow?: number;
  /** Raw XML after its rows. */
  behind?: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const column = (n: number): string =>
  (n >= 26 ? column(Math.floor(n / 26) - 1) : '') + String.fromCharCode(65 + (n % 26));

/** An XLSX file with these sheets, written by hand so that every way of writing can be tested. */
export function workbook(sheets: SheetOf[], way: Way = {}): Uint8Array {
  const { references = true, shared = false, prefix = '', date1904 = false } = way;
  const texts: string[] = [];
  const p = prefix ? `${prefix}:` : '';
  const ns = `xmlns${prefix && `:${prefix}`}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
  const cell = (value: SheetOf['rows'][number][number], r: string): string => {
    const at = references ? ` r="${r}"` : '';
    if (typeof value === 'object' && 'number' in value)
      return `<${p}c${at}><${p}v>${value.number}</${p}v></${p}c>`;
    if (typeof value === 'object' && 'failed' in value)
      return `<${p}c${at} t="e"><${p}f>VLOOKUP(1,A1:A2,2)</${p}f><${p}v>${value.failed}</${p}v></${p}c>`;
    if (typeof value === 'object') return `<${p}c${at} s="1"><${p}v>${value.date}</${p}v></${p}c>`;
    if (shared) return `<${p}c${at} t="s"><${p}v>${texts.push(value) - 1}</${p}v></${p}c>`;
    return `<${p}c${at} t="inlineStr"><${p}is><${p}t>${escaped(value)}</${p}t></${p}is></${p}c>`;
  };
  const far = (row?: number) =>
    row ? `<${p}row r="${row}">${cell({ number: '1' }, `A${row}`)}</${p}row>` : '';
  const sheet = ({ rows, farRow, behind = '' }: SheetOf): string =>
    `<?xml version="1.0" encoding="UTF-8"?><${p}worksheet ${ns}><${p}sheetData>${rows
      .map(
        (row, y) =>
          `<${p}row${references ? ` r="${y + 1}"` : ''}>${row
            .map((value, x) => cell(value, `${column(x)}${y + 1}`))
            .join('')}</${p}row>`,
      )
      .join('')}${far(farRow)}${behind}</${p}sheetData></${p}worksheet>`;
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const bodies = sheets.map(sheet);
  const files: Record<string, string> = {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${shared ? '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>' : ''}${sheets.map((_, n) => `<Override PartName="/xl/worksheets/sheet${n + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${rel}">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets.map(({ name, hidden }, n) => `<sheet name="${escaped(name)}" sheetId="${n + 1}"${hidden ? ` state="${hidden}"` : ''} r:id="rId${n + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, n) => `<Relationship Id="rId${n + 1}" Type="${rel}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`).join('')}<Relationship Id="rId90" Type="${rel}/styles" Target="styles.xml"/>${shared ? `<Relationship Id="rId91" Type="${rel}/sharedStrings" Target="sharedStrings.xml"/>` : ''}</Relationships>`,
    'xl/styles.xml':
      '<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>',
    ...Object.fromEntries(bodies.map((body, n) => [`xl/worksheets/sheet${n + 1}.xml`, body])),
  };
  if (shared)
    files['xl/sharedStrings.xml'] =
      `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${texts.map(text => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`;
  return zipped(files, way);
}
