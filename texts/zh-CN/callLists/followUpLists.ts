import { importing } from '../discharges/followUpStays';

const { columns, choose, chooseOther, noFile, noFileWay, chosen, import: send } = importing;
const { would, renamed, renamedLine, first, added, changed, unchanged } = importing;
const { skippedTitle, problems, skip, toToday } = importing;

/** 导入随访名单 */
export const callLists = {
  title: '导入随访名单',
  note: '体检名单、其他单位转来的名单',
  kinds: { healthCheck: '体检名单', referred: '其他单位转来' },
  kind: '哪一种名单',
  words: {
    ...{ columns, choose, chooseOther, noFile, noFileWay, chosen, import: send },
    ...{ importing: importing.importing, skippedTitle, problems, skip },
    skipAsk: {
      ...importing.skipAsk,
      content: (good: number) => `只导入其余 ${good} 行。跳过的人不会有随访，改好后可以再导入。`,
    },
    what: '选一个名单',
  },
  whatNotes: {
    healthCheck: 'CSV 或 XLSX。每人排一次体检后随访；同一个文件再导入一次，不会重复。',
    referred: 'CSV 或 XLSX。按单位要求的日期各排一次随访；同一个文件再导入一次，不会重复。',
  },
  ...{ would, renamed, renamedLine, first, added, changed, unchanged, toToday },
  added: '新排随访',
  changed: '改动随访',
  dead: '其中去世（不打电话）',
  checkedOn: (date: string) => `${date}体检`,
  askedFor: (date: string) => `${date}前`,
  done: '名单已导入',
  doneNote: (rows: number, added: number) => `${rows} 人，新排了 ${added} 次随访`,
  same: '没有变化',
  sameNote: (rows: number) => `${rows} 人的随访都已经排好。`,
};
