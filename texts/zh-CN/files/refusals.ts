import type { RefusalTexts } from '../refusal';
import { sayMoment } from '../say';

/** Refusals of files that use the cloud storage. */
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
  PICTURE_UNFIT: ({ why, most, shortest, longest }) =>
    ({
      kind: {
        message: '这不是手机能显示的照片',
        wayOn: '请换一张 JPEG、PNG 或 WebP 格式的照片。',
      },
      bytes: {
        message: `照片太大，最多 ${Math.floor(most / 1024)} KB`,
        wayOn: '请换一张小一些的，或截一张图再选。',
      },
      small: {
        message: `照片太小，长和宽都要有 ${shortest} 点`,
        wayOn: '请换一张清楚的照片。',
      },
      large: {
        message: `照片的长和宽最多 ${longest} 点`,
        wayOn: '请换一张小一些的，或截一张图再选。',
      },
    })[why],
} satisfies Partial<RefusalTexts>;
