const mockShare = jest.fn();
const mockDrawn: string[] = [];
jest.mock('@tarojs/taro', () => ({
  createOffscreenCanvas: () => ({
    getContext: () => ({
      measureText: (text: string) => ({ width: text.length * 20 }),
      fillRect: () => undefined,
      fillText: (text: string) => mockDrawn.push(text),
    }),
  }),
  canvasToTempFilePath: async () => ({ tempFilePath: 'wxfile://tmp/visit.png' }),
  showShareImageMenu: (asked: object) => mockShare(asked),
}));

import { sharePicture } from './index.weapp';

const lines = [{ text: '周三 08:00', size: 40 }];

beforeEach(() => {
  mockDrawn.length = 0;
  mockShare.mockReset().mockResolvedValue({});
});

test('WeChat gets a picture of the text', async () => {
  expect(await sharePicture(lines, '就诊时间')).toBeUndefined();
  expect(mockDrawn).toEqual(['周三 08:00']);
  expect(mockShare).toHaveBeenCalledWith({ path: 'wxfile://tmp/visit.png' });
});

test.each([
  ['showShareImageMenu:fail cancel', 'stopped'],
  ['showShareImageMenu:fail auth deny', 'refused'],
  ['showShareImageMenu:fail system error', 'failed'],
])('%s is answered as %s', async (errMsg, expected) => {
  mockShare.mockRejectedValue({ errMsg });
  expect(await sharePicture(lines, '就诊时间')).toBe(expected);
});
