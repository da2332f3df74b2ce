import type { RefusalTexts } from '../refusal';
import { sayMoment } from '../say';

/** Refusals of files that go by the storage. */
export const filesRefusals = {
  FILE_UNKNOWN: () => ({
    message: '没有收到这个文件',
    wayOn: '请重新选择文件，再上传一次。',
  }),
  FILE_TAKEN: ({ at }) => ({
    message: `这个文件 ${sayMoment(at)} 已经导入了`,
    wayOn: '不用再导入。要再导入一次，请重新选择文件。',
  }),
  FILE_TOO_LARGE: ({ most }) => ({
    message: `文件太大，最多 ${Math.floor(most / 1_000_000)} MB`,
    wayOn: '请删去用不到的列和表，或分成几个文件。',
  }),
} satisfies Partial<RefusalTexts>;
