import { today } from '../scopes/world';
import { type Entry, hospital } from './entry';
import { departmentNames } from './world';

const file = { fileName: 'a.csv', contentBase64: '' };
const calls = { kind: 'healthCheck', ...file };
let sequence = 0;

/** Operations of lists from files, and of single rows entered by hand. */
export const fileEntries: Record<string, Entry> = {
  'desk.exportTemplate': { kind: 'nobodys', input: { of: 'roster' } },
  'desk.openUpload': { kind: 'nobodys', input: { requestId: 'matrix-upload' } },
  'followup.enterDischarge': {
    ...{ kind: 'thing', refused: 'OTHER_DEPARTMENT', reads: ['rosters', 'discharges'] },
    input: (_, id) => ({
      cells: {
        ...{ stay: `M-${++sequence}`, name: '测试甲', sex: '男', phone: '13800000000' },
        ...{ department: departmentNames[id], diagnosis: '测试', dischargedOn: today },
        result: '好转',
      },
    }),
  },
  'followup.importCallList': hospital(calls),
  'followup.importDischarges': hospital(file),
  'followup.importFigures': hospital(file),
  'followup.previewCallList': hospital(calls),
  'followup.previewDischarges': hospital(file),
};
