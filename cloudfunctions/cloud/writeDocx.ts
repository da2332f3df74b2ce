import {
  AlignmentType,
  Document,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** The content of one page of paper, in any format. */
export interface Paper {
  title: string;
  /** A line below the title: when it was made, and from what. */
  under: string;
  /** A table: its head, and its rows; empty if there is none. */
  head: string[];
  lines: string[][];
  /** The parts after the table: a heading and its sentences. */
  parts: { heading: string; sentences: string[] }[];
}

/**
 * Lengths in twentieths of a point; font sizes in half points. Lines have a fixed height, so that a
 * single page does not overflow.
 */
const MARGIN = { top: 720, bottom: 640, left: 1000, right: 1000 };
const A4 = { width: 11906, height: 16838 };
const FONT = 'Microsoft YaHei';
const LETTERS = 19;
const LINE = { line: 260, lineRule: LineRuleType.EXACT };

const centred = (text: string, size: number, bold = false) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 60 },
    children: [new TextRun({ text, size, bold })],
  });

const cell = (text: string, first: boolean, bold: boolean) =>
  new TableCell({
    margins: { left: 80, right: 80 },
    children: [
      new Paragraph({
        alignment: first ? AlignmentType.LEFT : AlignmentType.RIGHT,
        spacing: LINE,
        children: [new TextRun({ text, bold })],
      }),
    ],
  });

const row = (cells: readonly string[], bold: boolean) =>
  new TableRow({ children: cells.map((text, index) => cell(text, index === 0, bold)) });

/** Writes a page as an editable DOCX in A4. The library is large: it is loaded with the call. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const { title, under, head, lines, parts } = paper;
  const numbers = lines.length
    ? [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: [row(head, true), ...lines.map(line => row(line, false))],
        }),
      ]
    : [];
  const written = new Document({
    title,
    creator: '',
    styles: { default: { document: { run: { font: FONT, size: LETTERS } } } },
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        children: [
          centred(title, 32, true),
          centred(under, 17),
          ...numbers,
          ...parts.flatMap(({ heading, sentences }) => [
            new Paragraph({
              spacing: { ...LINE, before: 100 },
              children: [new TextRun({ text: heading, bold: true, size: 21 })],
            }),
            ...sentences.map(
              text => new Paragraph({ spacing: LINE, children: [new TextRun(text)] }),
            ),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(written));
}
