import type { ListKind } from '../../../types/files/templates';

/** Empty spreadsheets to fill in. */
export const templateTexts = {
  names: {
    roster: '排班表',
    discharges: '出院患者',
    healthCheck: '体检名单',
    referred: '其他单位转来名单',
    figures: '以前的月份',
  } satisfies Record<ListKind, string>,
  fileName: (name: string) => `${name}-空表`,
};
